import {
  GetInstanceProfileCommand,
  GetRoleCommand,
  IAMClient,
  SimulatePrincipalPolicyCommand,
  type SimulatePrincipalPolicyCommandInput,
} from '@aws-sdk/client-iam';
import { afterAll, expect, test } from 'vitest';
import { healthyFleet } from '../../fleet/build-fleet.ts';
import { serve } from '../../serve.ts';
import { exampleCredentials } from '../../testing/clients.ts';

const now = Date.UTC(2026, 10, 21, 12);
const server = await serve({ fleet: healthyFleet({ now, instances: 4 }), port: 0, now: () => now });
afterAll(() => server.close());

const settings = { endpoint: server.url, credentials: exampleCredentials, maxAttempts: 1 };
const iam = new IAMClient({ ...settings, region: 'us-east-1' });
const account = '111122223333';
const roleArn = `arn:aws:iam::${account}:role/app/web-server`;

test('an instance profile comes with its role, whose trust policy is URL-encoded', async () => {
  const command = new GetInstanceProfileCommand({ InstanceProfileName: 'web-instance-profile' });
  const { InstanceProfile } = await iam.send(command);
  expect(InstanceProfile).toMatchObject({
    Path: '/',
    Arn: `arn:aws:iam::${account}:instance-profile/web-instance-profile`,
    Roles: [{ RoleName: 'web-server', Path: '/app/', Arn: roleArn }],
  });
  const document = InstanceProfile?.Roles?.[0]?.AssumeRolePolicyDocument ?? '';
  expect(document).toMatch(/^%7B%22Version%22/);
  expect(JSON.parse(decodeURIComponent(document))).toMatchObject({
    Statement: [{ Principal: { Service: 'ec2.amazonaws.com' } }],
  });
});

test('a role comes with its boundary', async () => {
  const { Role } = await iam.send(new GetRoleCommand({ RoleName: 'ecs-agent' }));
  expect(Role?.PermissionsBoundary).toEqual({
    PermissionsBoundaryType: 'PermissionsBoundaryPolicy',
    PermissionsBoundaryArn: `arn:aws:iam::${account}:policy/WorkloadBoundary`,
  });
});

test('IAM is the same from every Region that the account has', async () => {
  const inIreland = new IAMClient({ ...settings, region: 'eu-west-1' });
  const { Role } = await inIreland.send(new GetRoleCommand({ RoleName: 'web-server' }));
  expect(Role?.Arn).toBe(roleArn);
});

const simulation: SimulatePrincipalPolicyCommandInput = {
  PolicySourceArn: roleArn,
  ActionNames: ['ssm:UpdateInstanceInformation', 'ssm:DeleteParameter', 's3:ListBucket'],
  ContextEntries: [
    { ContextKeyName: 'aws:RequestedRegion', ContextKeyValues: ['eu-west-1'], ContextKeyType: 'string' },
    { ContextKeyName: 'aws:SecureTransport', ContextKeyValues: ['true'], ContextKeyType: 'boolean' },
  ],
};

test('a simulation tells for each action what decides', async () => {
  const { EvaluationResults, IsTruncated } = await iam.send(new SimulatePrincipalPolicyCommand(simulation));
  expect(IsTruncated).toBe(false);
  expect(EvaluationResults).toMatchObject([
    {
      EvalActionName: 'ssm:UpdateInstanceInformation',
      EvalResourceName: '*',
      EvalDecision: 'allowed',
      MatchedStatements: [{ SourcePolicyId: 'role_web-server_ssm-agent', SourcePolicyType: 'IAM Policy' }],
      MissingContextValues: ['s3:prefix'],
      OrganizationsDecisionDetail: { AllowedByOrganizations: true },
    },
    { EvalActionName: 'ssm:DeleteParameter', EvalDecision: 'implicitDeny', MatchedStatements: [] },
    { EvalActionName: 's3:ListBucket', EvalDecision: 'implicitDeny' },
  ]);
});

test('a context that breaks a guardrail is denied', async () => {
  const ContextEntries = [{ ContextKeyName: 'aws:SecureTransport', ContextKeyValues: ['false'] }];
  const { EvaluationResults } = await iam.send(
    new SimulatePrincipalPolicyCommand({ ...simulation, ContextEntries } as typeof simulation),
  );
  expect(EvaluationResults?.[0]).toMatchObject({
    EvalDecision: 'explicitDeny',
    OrganizationsDecisionDetail: { AllowedByOrganizations: false },
  });
});

test('a simulation is read page by page', async () => {
  const page = { ...simulation, MaxItems: 2 };
  const first = await iam.send(new SimulatePrincipalPolicyCommand(page));
  expect(first).toMatchObject({ IsTruncated: true, EvaluationResults: [{}, {}] });
  const Marker = first.Marker ?? '';
  const second = await iam.send(new SimulatePrincipalPolicyCommand({ ...page, Marker }));
  expect(second).toMatchObject({ IsTruncated: false });
  expect(second.EvaluationResults?.map(({ EvalActionName }) => EvalActionName)).toEqual(['s3:ListBucket']);
});

test.each([
  ['a profile', () => iam.send(new GetInstanceProfileCommand({ InstanceProfileName: 'none' }))],
  ['a role', () => iam.send(new GetRoleCommand({ RoleName: 'none' }))],
  [
    'a simulated role',
    () => iam.send(new SimulatePrincipalPolicyCommand({ ...simulation, PolicySourceArn: `${roleArn}s` })),
  ],
])('%s that does not exist', async (_, send) => {
  await expect(send()).rejects.toMatchObject({
    name: 'NoSuchEntityException',
    $metadata: { httpStatusCode: 404 },
  });
});

test.each([
  ['no action', { ActionNames: [] }],
  ['an action that is none', { ActionNames: ['ssm'] }],
  ['a marker of another listing', { Marker: 'AAAA' }],
])('%s is invalid input', async (_, input) => {
  await expect(
    iam.send(new SimulatePrincipalPolicyCommand({ ...simulation, ...input })),
  ).rejects.toMatchObject({ name: 'InvalidInputException' });
});
