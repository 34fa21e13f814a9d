import type { InlinePolicy, PolicyDocument, PolicyStatement } from './model.ts';

/** A policy document of some statements. */
export const documentOf = (...Statement: readonly PolicyStatement[]): PolicyDocument => ({
  Version: '2012-10-17',
  Statement,
});

/** An inline policy, or one of an organization. */
export const policyOf = (name: string, ...statements: readonly PolicyStatement[]): InlinePolicy => ({
  name,
  document: documentOf(...statements),
});

/** What an agent can do nothing without: to register, and to open its channels. */
const vital: readonly string[] = ['ssm:UpdateInstanceInformation', 'ssmmessages:*'];

/** A statement that takes the vital actions away. */
export const denyVital: PolicyStatement = {
  Sid: 'NoRemoteAccess',
  Effect: 'Deny',
  Action: vital,
  Resource: '*',
};

/** What an application may need, and no agent. */
export const allowStorage: PolicyStatement = {
  Sid: 'Storage',
  Effect: 'Allow',
  Action: ['s3:*', 'logs:*', 'cloudwatch:PutMetricData'],
  Resource: '*',
};
