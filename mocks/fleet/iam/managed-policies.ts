import type { InlinePolicy, ManagedPolicy, PolicyDocument } from './model.ts';

const agentActions = [
  'ssm:DescribeAssociation',
  'ssm:GetDeployablePatchSnapshotForInstance',
  'ssm:GetDocument',
  'ssm:DescribeDocument',
  'ssm:GetManifest',
  'ssm:GetParameter',
  'ssm:GetParameters',
  'ssm:ListAssociations',
  'ssm:ListInstanceAssociations',
  'ssm:PutInventory',
  'ssm:PutComplianceItems',
  'ssm:PutConfigurePackageResult',
  'ssm:UpdateAssociationStatus',
  'ssm:UpdateInstanceAssociationStatus',
  'ssm:UpdateInstanceInformation',
];

const channelActions = [
  'ssmmessages:CreateControlChannel',
  'ssmmessages:CreateDataChannel',
  'ssmmessages:OpenControlChannel',
  'ssmmessages:OpenDataChannel',
];

const legacyActions = [
  'ec2messages:AcknowledgeMessage',
  'ec2messages:DeleteMessage',
  'ec2messages:FailMessage',
  'ec2messages:GetEndpoint',
  'ec2messages:GetMessages',
  'ec2messages:SendReply',
];

const allow = (actions: readonly string[], sid?: string) =>
  ({ Effect: 'Allow', Action: actions, Resource: '*', ...(sid !== undefined && { Sid: sid }) }) as const;

/** AmazonSSMManagedInstanceCore, v2 of 2019-05-23. */
export const managedInstanceCore: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [allow(agentActions), allow(channelActions), allow(legacyActions)],
};

const withoutParameters = agentActions.filter((action) => !action.startsWith('ssm:GetParameter'));

/** AmazonSSMManagedEC2InstanceDefaultPolicy, v2 of 2024-07-16: the other without the parameters. */
const managedInstanceDefault: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [
    allow(withoutParameters, 'AllowSSMAgentPermissions'),
    allow(channelActions, 'AllowSSMChannelMessaging'),
    allow(legacyActions, 'AllowSSMLegacyMessaging'),
  ],
};

const documents = {
  AmazonSSMManagedInstanceCore: managedInstanceCore,
  AmazonSSMManagedEC2InstanceDefaultPolicy: managedInstanceDefault,
} as const;

/** A policy that AWS manages, as it is attached to a role of a partition. */
export const awsManagedPolicy = (name: keyof typeof documents, partition = 'aws'): ManagedPolicy => ({
  name,
  arn: `arn:${partition}:iam::aws:policy/${name}`,
  versionId: 'v2',
  document: documents[name],
});

/** As much as AmazonSSMManagedInstanceCore under another name, in the way in which people write it. */
export const customEquivalent: InlinePolicy = {
  name: 'ssm-agent',
  document: {
    Version: '2012-10-17',
    Statement: [
      { Sid: 'Agent', Effect: 'Allow', Action: agentActions, Resource: '*' },
      { Sid: 'Messages', Effect: 'Allow', Action: ['ssmmessages:*', 'ec2messages:*'], Resource: ['*'] },
    ],
  },
};

/** The service control policy that a root, a unit and an account have until somebody detaches it. */
export const fullAwsAccess: InlinePolicy = {
  name: 'FullAWSAccess',
  document: { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*' } },
};
