import { agentActions, type EndpointUse } from './endpoint-policy.ts';

/** The role of the agent. */
export const role = 'arn:aws:iam::111122223333:role/node';

/** An agent that opens its message channels, whose role is not known. */
export const unknownRole: EndpointUse = {
  service: 'ssmmessages',
  partition: 'aws',
  account: '111122223333',
  region: 'eu-west-1',
  vpcId: 'vpc-0123456789abcdef0',
};

/** The same with its role. */
export const use: EndpointUse = { ...unknownRole, roleArn: role };

/** What it needs to be allowed. */
export const channels = agentActions('ssmmessages');

/** The first of them. */
export const [first = ''] = channels;

/** The default policy of an endpoint. */
export const allow = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' };

/** Its opposite. */
export const deny = { ...allow, Effect: 'Deny' };

/** A Condition of one comparison. */
export const given = (operator: string, key: string, value: unknown) => ({
  Condition: { [operator]: { [key]: value } },
});

/** A policy as EC2 hands it out. */
export const policy = (...statements: readonly object[]) => JSON.stringify({ Statement: statements });

/** Principals of the type AWS. */
export const aws = (...AWS: readonly string[]) => ({ Principal: { AWS } });
