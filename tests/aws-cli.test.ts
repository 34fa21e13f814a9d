import { execFile } from 'node:child_process';
import { devNull } from 'node:os';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { healthyFleet } from '../mocks/fleet/build-fleet.ts';
import { nodesOf } from '../mocks/fleet/managed-nodes.ts';
import { nodeAt } from '../mocks/fleet/node-at.ts';
import { serve } from '../mocks/serve.ts';
import { toolNamed } from './tools.ts';

const run = promisify(execFile);

const { path: aws, isMissing, reason } = toolNamed('aws');

const now = Date.now();
const healthy = healthyFleet({ now, instances: 90, spread: 2 });
const fleet = { ...healthy, denials: [{ action: 'ec2:DescribeInstances', region: 'eu-west-1' }] };
const [virginia] = fleet.accountRegions;
if (!virginia) throw new Error('the fleet has no account-Region');
const listed = nodesOf(virginia).filter((node) => nodeAt(node, now));

const server = await serve({ fleet, port: 0, now: () => now });
afterAll(() => server.close());

/** Nothing of the machine's own AWS configuration may reach the command. */
const environment = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_'))),
  AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  AWS_DEFAULT_REGION: 'us-east-1',
  AWS_CONFIG_FILE: devNull,
  AWS_SHARED_CREDENTIALS_FILE: devNull,
  AWS_PAGER: '',
  AWS_MAX_ATTEMPTS: '1',
  NO_PROXY: '127.0.0.1',
};

const runAws = (words: string, ...more: readonly string[]) => {
  if (aws === undefined) throw new Error('MUSTER_REQUIRE names aws, and there is no aws on the PATH');
  const options = ['--endpoint-url', server.url, '--output', 'json'];
  return run(aws, [...words.split(' '), ...more, ...options], { env: environment, maxBuffer: 64 * 2 ** 20 });
};

const answerOf = async (words: string, ...more: readonly string[]): Promise<unknown> =>
  JSON.parse((await runAws(words, ...more)).stdout);

const refusalOf = async (words: string, ...more: readonly string[]): Promise<string> =>
  runAws(words, ...more).then(
    ({ stdout }) => `no refusal but ${stdout}`,
    (error: { stderr?: string; message: string }) => error.stderr ?? error.message,
  );

const cli = test.skipIf(isMissing).concurrent;

cli(`ec2 describe-instances reads every page${reason}`, async () => {
  const query = 'Reservations[].Instances[].[InstanceId, State.Name, Tags]';
  const rows = await answerOf('ec2 describe-instances --page-size 20 --query', query);
  const expected = virginia.instances.map(({ id, state, tags }) => [
    id,
    state,
    tags.length > 0 ? tags : null,
  ]);
  expect(rows).toEqual(expected);
});

cli(`ec2 describe-regions lists the enabled Regions${reason}`, async () => {
  const names = await answerOf('ec2 describe-regions --query', 'sort(Regions[].RegionName)');
  expect(names).toEqual(['eu-west-1', 'us-east-1']);
});

cli(`ssm describe-instance-information reads every page${reason}`, async () => {
  const query = 'InstanceInformationList[].InstanceId';
  const ids = await answerOf('ssm describe-instance-information --page-size 10 --query', query);
  expect(ids).toEqual(listed.map(({ id }) => id));
});

cli(`ssm describe-instance-information filters${reason}`, async () => {
  const query = 'InstanceInformationList[].[InstanceId, PingStatus, ResourceType]';
  const filter = 'Key=ResourceType,Values=ManagedInstance';
  const rows = await answerOf('ssm describe-instance-information --filters', filter, '--query', query);
  const hybrid = listed.filter(({ activation }) => activation);
  expect(rows).toEqual(hybrid.map(({ id }) => [id, 'Online', 'ManagedInstance']));
});

cli(`ssm describe-instance-associations-status lists the associations${reason}`, async () => {
  const id = listed.find(({ agent }) => agent.associations.length === 2)?.id ?? '';
  const query = 'InstanceAssociationStatusInfos[].Name';
  const names = await answerOf(
    `ssm describe-instance-associations-status --instance-id ${id} --query ${query}`,
  );
  expect(names).toEqual(['AWS-GatherSoftwareInventory', 'AWS-RunPatchBaseline']);
});

cli(`ssm list-associations reads every page${reason}`, async () => {
  const query = 'Associations[].[AssociationId, Targets[0].Key]';
  const rows = await answerOf('ssm list-associations --page-size 2 --query', query);
  expect(rows).toEqual(virginia.associations.map(({ id, targets }) => [id, targets[0]?.key]));
});

cli(`ssm describe-document names the platforms${reason}`, async () => {
  const platforms = (name: string) =>
    answerOf(`ssm describe-document --name ${name} --query Document.PlatformTypes`);
  expect(await platforms('AWS-InstallPowerShellModule')).toEqual(['Windows']);
  expect(await refusalOf('ssm describe-document --name AWS-Nonsuch')).toContain(
    'An error occurred (InvalidDocument) when calling the DescribeDocument operation: Document with name AWS-Nonsuch does not exist.',
  );
});

cli(`ec2 describe-instance-status lists what runs${reason}`, async () => {
  const query = 'InstanceStatuses[].[InstanceId, SystemStatus.Status, InstanceStatus.Status]';
  const rows = await answerOf('ec2 describe-instance-status --page-size 20 --query', query);
  const running = virginia.instances.filter(({ state }) => state === 'running');
  expect(rows).toEqual(running.map(({ id }) => [id, 'ok', 'ok']));
});

cli(`sts get-caller-identity tells the first account${reason}`, async () => {
  expect(await answerOf('sts get-caller-identity')).toEqual({
    UserId: 'AIDACKCEVSQ6C2EXAMPLE',
    Account: '111122223333',
    Arn: 'arn:aws:iam::111122223333:user/muster',
  });
});

cli(`sts assume-role gives a session${reason}`, async () => {
  const role = 'arn:aws:iam::111122223333:role/MusterReadOnly';
  const answer = await answerOf(`sts assume-role --role-session-name night --role-arn ${role}`);
  expect(answer).toMatchObject({
    Credentials: { AccessKeyId: 'ASIAIOSFODNN7EXAMPLE' },
    AssumedRoleUser: { Arn: 'arn:aws:sts::111122223333:assumed-role/MusterReadOnly/night' },
  });
});

const { network } = virginia;

test.skipIf(isMissing).concurrent.each([
  ['describe-vpcs', 'Vpcs[].VpcId', network.vpcs],
  ['describe-route-tables', 'RouteTables[].RouteTableId', network.routeTables],
  ['describe-vpc-endpoints', 'VpcEndpoints[].VpcEndpointId', network.vpcEndpoints],
  ['describe-security-groups', 'SecurityGroups[].GroupId', network.securityGroups],
  ['describe-subnets', 'Subnets[].SubnetId', network.subnets],
  ['describe-network-acls', 'NetworkAcls[].NetworkAclId', network.networkAcls],
  ['describe-internet-gateways', 'InternetGateways[].InternetGatewayId', network.internetGateways],
  ['describe-nat-gateways', 'NatGateways[].NatGatewayId', network.natGateways],
  [
    'describe-egress-only-internet-gateways',
    'EgressOnlyInternetGateways[].EgressOnlyInternetGatewayId',
    network.egressOnlyInternetGateways,
  ],
])(`ec2 %s reads every page${reason}`, async (command, query, all) => {
  const ids = await answerOf(`ec2 ${command} --page-size 5 --query ${query}`);
  expect(ids).toEqual(all.map(({ id }) => id));
});

cli(`ec2 describe-vpc-attribute tells one attribute${reason}`, async () => {
  const [vpc] = network.vpcs;
  const answer = await answerOf(
    `ec2 describe-vpc-attribute --vpc-id ${vpc?.id} --attribute enableDnsSupport`,
  );
  expect(answer).toMatchObject({ VpcId: vpc?.id, EnableDnsSupport: { Value: vpc?.enableDnsSupport } });
});

cli(`ec2 get-managed-prefix-list-entries reads every page${reason}`, async () => {
  const list = network.managedPrefixLists.find(({ entries }) => entries.length > 5);
  const query = `--prefix-list-id ${list?.id} --query Entries[].Cidr`;
  const cidrs = await answerOf(`ec2 get-managed-prefix-list-entries --page-size 3 ${query}`);
  expect(cidrs).toEqual(list?.entries.map(({ cidr }) => cidr));
});

cli(`iam get-instance-profile decodes the trust policy${reason}`, async () => {
  const query = 'InstanceProfile.Roles[].[RoleName, AssumeRolePolicyDocument.Statement[0].Principal.Service]';
  const words = 'iam get-instance-profile --instance-profile-name web-instance-profile --query';
  expect(await answerOf(words, query)).toEqual([['web-server', 'ec2.amazonaws.com']]);
});

cli(`iam get-role tells the boundary, and that a role does not exist${reason}`, async () => {
  const query = 'Role.PermissionsBoundary.PermissionsBoundaryArn';
  expect(await answerOf(`iam get-role --role-name ecs-agent --query ${query}`)).toBe(
    'arn:aws:iam::111122223333:policy/WorkloadBoundary',
  );
  expect(await refusalOf('iam get-role --role-name none')).toContain(
    'An error occurred (NoSuchEntity) when calling the GetRole operation: The role with name none cannot be found.',
  );
});

cli(`iam simulate-principal-policy reads every page${reason}`, async () => {
  const role = 'arn:aws:iam::111122223333:role/AmazonSSMRoleForInstancesQuickSetup';
  const rows = await answerOf(
    `iam simulate-principal-policy --policy-source-arn ${role} --page-size 1`,
    '--action-names',
    'ssm:UpdateInstanceInformation',
    's3:GetObject',
    '--context-entries',
    'ContextKeyName=aws:RequestedRegion,ContextKeyValues=us-east-1,ContextKeyType=string',
    '--query',
    'EvaluationResults[].[EvalActionName, EvalDecision]',
  );
  expect(rows).toEqual([
    ['ssm:UpdateInstanceInformation', 'allowed'],
    ['s3:GetObject', 'implicitDeny'],
  ]);
});

cli(`ssm get-service-setting tells whether Default Host Management is on${reason}`, async () => {
  const id = '/ssm/managed-instance/default-ec2-instance-management-role';
  const words = `ssm get-service-setting --setting-id ${id} --query ServiceSetting.SettingValue`;
  expect(await answerOf(words)).toBe('service-role/AWSSystemsManagerDefaultEC2InstanceManagementRole');
  expect(await answerOf(`${words} --region eu-west-1`)).toBe('$None');
});

cli(`a denial is printed as one of AWS${reason}`, async () => {
  expect(await refusalOf('ec2 describe-instances --region eu-west-1')).toContain(
    'An error occurred (UnauthorizedOperation) when calling the DescribeInstances operation: You are not authorized to perform this operation.',
  );
});

cli(`an id that does not exist is printed as AWS does${reason}`, async () => {
  expect(await refusalOf('ec2 describe-instances --instance-ids i-00000000000000000')).toContain(
    "An error occurred (InvalidInstanceID.NotFound) when calling the DescribeInstances operation: The instance ID 'i-00000000000000000' does not exist",
  );
});

cli(`an operation that the simulator lacks is refused loudly${reason}`, async () => {
  expect(await refusalOf('ssm list-documents')).toContain(
    "An error occurred (UnknownOperationException) when calling the ListDocuments operation: Muster's simulator does not know the operation ssm:ListDocuments.",
  );
});
