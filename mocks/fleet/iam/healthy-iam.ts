import { coreRole, customRole, defaultHostRole, ec2TrustPolicy, profileOf } from './healthy-roles.ts';
import { fullAwsAccess } from './managed-policies.ts';
import type {
  InlinePolicy,
  OrganizationLevel,
  PolicyStatement,
  SimulatedIam,
  SimulatedRole,
} from './model.ts';

const policy = (name: string, ...Statement: readonly PolicyStatement[]): InlinePolicy => ({
  name,
  document: { Version: '2012-10-17', Statement },
});

/** Its condition asks for a key that only requests to S3 have: AWS names it as missing for every action. */
const readOwnPrefix = policy('read-own-prefix', {
  Effect: 'Allow',
  Action: 's3:ListBucket',
  Resource: 'arn:aws:s3:::example-bucket',
  Condition: { StringLike: { 's3:prefix': 'web/*' } },
});

const webServer = (account: string): SimulatedRole => {
  const role = customRole({ account, name: 'web-server', path: '/app/' });
  return { ...role, inline: [...role.inline, readOwnPrefix] };
};

const agentByWildcards = policy(
  'agent',
  {
    Effect: 'Allow',
    Action: ['ssm:Describe*', 'ssm:Get*', 'ssm:List*', 'ssm:Put*', 'ssm:Update*'],
    Resource: '*',
  },
  { Effect: 'Allow', Action: ['ssmmessages:*', 'ec2messages:*'], Resource: '*' },
);

/** A boundary as platform teams set it: everything but IAM. */
const ecsAgent = (account: string): SimulatedRole => ({
  name: 'ecs-agent',
  path: '/ecs/',
  arn: `arn:aws:iam::${account}:role/ecs/ecs-agent`,
  trustPolicy: ec2TrustPolicy(),
  attached: [],
  inline: [agentByWildcards],
  boundary: {
    arn: `arn:aws:iam::${account}:policy/WorkloadBoundary`,
    document: {
      Version: '2012-10-17',
      Statement: { Effect: 'Allow', NotAction: ['iam:*', 'organizations:*'], Resource: '*' },
    },
  },
});

/** They hold for every account but cut nothing that agents do. */
const guardrails = policy(
  'guardrails',
  { Effect: 'Deny', Action: '*', Resource: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
  {
    Effect: 'Deny',
    NotAction: ['iam:*', 'sts:*'],
    Resource: '*',
    Condition: { StringLike: { 'aws:RequestedRegion': ['cn-*', 'us-gov-*'] } },
  },
);

const organizationPolicies: readonly OrganizationLevel[] = [
  { target: 'r-abcd', policies: [fullAwsAccess] },
  { target: 'ou-abcd-12345678', policies: [fullAwsAccess, guardrails] },
];

/** Its name is not that of its role. */
const webProfile = 'web-instance-profile';

/** Where Default Host Management is on, the service setting names its role with the path, and without a slash before it. */
export const defaultHostSetting = 'service-role/AWSSystemsManagerDefaultEC2InstanceManagementRole';

/** The roles and profiles of a healthy account: as much as managed nodes need, in four different ways. */
export const healthyIam = (account: string): SimulatedIam => {
  const quickSetup = coreRole({ account, name: 'AmazonSSMRoleForInstancesQuickSetup' });
  const [web, ecs] = [webServer(account), ecsAgent(account)];
  const webArn = `arn:aws:iam::${account}:instance-profile/${webProfile}`;
  return {
    roles: [quickSetup, web, ecs, defaultHostRole({ account })],
    profiles: [profileOf(quickSetup), { name: webProfile, arn: webArn, role: web.name }, profileOf(ecs)],
    organizationPolicies,
  };
};
