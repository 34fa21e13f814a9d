import type { Assumption } from './trust.ts';

/** An instance of one account and Region whose profile EC2 is about to use. */
export const byEc2: Assumption = {
  service: 'ec2.amazonaws.com',
  partition: 'aws',
  account: '111122223333',
  region: 'eu-west-1',
};

/** Systems Manager on behalf of the same account and Region. */
export const bySsm: Assumption = {
  ...byEc2,
  service: 'ssm.amazonaws.com',
  sourceArn: 'arn:aws:ssm:eu-west-1:111122223333:*',
};

/** EC2 in a partition with its own names. */
export const inChina: Assumption = { ...byEc2, partition: 'aws-cn', region: 'cn-north-1' };

/** The principal of EC2. */
export const ec2 = { Service: 'ec2.amazonaws.com' };

/** The usual statement of a trust policy. */
export const allow = { Effect: 'Allow', Principal: ec2, Action: 'sts:AssumeRole' };

/** Its opposite. */
export const deny = { ...allow, Effect: 'Deny' };

/** A Condition of one comparison. */
export const given = (operator: string, key: string, value: unknown) => ({
  Condition: { [operator]: { [key]: value } },
});

/** A policy of some statements. */
export const policy = (...statements: readonly object[]) => ({
  Version: '2012-10-17',
  Statement: statements,
});

/** Holds for the account of the examples. */
export const ownAccount = given('StringEquals', 'aws:SourceAccount', '111122223333');

/** Does not hold for it. */
export const otherAccount = given('StringEquals', 'aws:SourceAccount', '444455556666');

/** Cannot be told. */
export const secret = given('StringEquals', 'sts:ExternalId', 'x');
