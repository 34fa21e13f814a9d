import { expect, test } from 'vitest';
import { conditionHolds, type RequestContext } from './condition.ts';

const context: RequestContext = {
  'aws:sourceaccount': '111122223333',
  'aws:sourcearn': 'arn:aws:ssm:eu-west-1:111122223333:*',
  'aws:requestedregion': 'eu-west-1',
  'aws:securetransport': 'true',
  'aws:sourceorgid': undefined,
};
const holds = (operator: string, key: string, ...values: readonly string[]) =>
  conditionHolds({ operator, key, values }, context);

test.each([
  ['StringEquals', 'aws:SourceAccount', ['111122223333'], 'yes'],
  ['StringEquals', 'AWS:SOURCEACCOUNT', ['444455556666', '111122223333'], 'yes'],
  ['stringequals', 'aws:SourceAccount', ['111122223333'], 'yes'],
  ['StringEquals', 'aws:SourceAccount', ['1111*'], 'no'],
  ['StringEquals', 'aws:SourceAccount', [], 'no'],
  ['StringLike', 'aws:SourceAccount', ['1111*'], 'yes'],
  ['StringNotEquals', 'aws:SourceAccount', ['111122223333'], 'no'],
  ['StringNotEquals', 'aws:SourceAccount', ['444455556666'], 'yes'],
  ['StringNotLike', 'aws:SourceAccount', ['4*'], 'yes'],
  ['StringEquals', 'aws:RequestedRegion', ['EU-WEST-1'], 'no'],
  ['StringEqualsIgnoreCase', 'aws:RequestedRegion', ['EU-WEST-1'], 'yes'],
  ['StringNotEqualsIgnoreCase', 'aws:RequestedRegion', ['EU-WEST-1'], 'no'],
  ['StringEqualsIfExists', 'aws:RequestedRegion', ['eu-west-1'], 'yes'],
  ['ForAnyValue:StringEquals', 'aws:RequestedRegion', ['eu-west-1'], 'yes'],
  ['ForAllValues:StringLike', 'aws:RequestedRegion', ['us-*'], 'no'],
  ['Bool', 'aws:SecureTransport', ['True'], 'yes'],
  ['BoolIfExists', 'aws:SecureTransport', ['false'], 'no'],
  ['Null', 'aws:SourceAccount', ['true'], 'no'],
  ['Null', 'aws:SourceAccount', ['false'], 'yes'],
  ['ArnLike', 'aws:SourceArn', ['arn:aws:ssm:eu-west-1:111122223333:*'], 'yes'],
  ['ArnEquals', 'aws:SourceArn', ['arn:aws:ssm:*:111122223333:*'], 'yes'],
  ['ArnLike', 'aws:SourceArn', ['arn:aws:ssm:us-east-1:111122223333:*'], 'no'],
  ['ArnNotLike', 'aws:SourceArn', ['arn:aws:ssm:us-east-1:111122223333:*'], 'yes'],
  ['ArnLike', 'aws:SourceArn', ['arn:aws:ssm:*:444455556666:*'], 'no'],
  ['StringLike', 'aws:SourceArn', ['arn:aws:ssm:*'], 'yes'],
  ['StringEquals', 'aws:SourceArn', ['arn:aws:s3:::bucket'], 'no'],
])('%s %s %j: %s', (operator, key, values, answer) => {
  expect(holds(operator, key, ...values)).toBe(answer);
});

test.each([
  ['a key that is not told', 'StringEquals', 'aws:SourceOrgID', 'o-1', 'condition key aws:SourceOrgID'],
  ['a key of another service', 'StringEquals', 'sts:ExternalId', 'x', 'condition key sts:ExternalId'],
  ['a key that every object has', 'StringEquals', 'constructor', 'x', 'condition key constructor'],
  ['presence of a key that is not told', 'Null', 'aws:SourceOrgID', 'true', 'condition key aws:SourceOrgID'],
  [
    'an ARN within the shape',
    'ArnLike',
    'aws:SourceArn',
    'arn:aws:ssm:eu-west-1:111122223333:x/*',
    'condition key aws:SourceArn',
  ],
  [
    'a text within the shape',
    'StringEquals',
    'aws:SourceArn',
    'arn:aws:ssm:eu-west-1:111122223333:x',
    'condition key aws:SourceArn',
  ],
  ['no whole ARN', 'ArnLike', 'aws:SourceArn', 'arn:aws:ssm:*', 'condition key aws:SourceArn'],
  [
    'a variable',
    'StringEquals',
    'aws:SourceAccount',
    `\${aws:PrincipalAccount}`,
    'condition key aws:SourceAccount',
  ],
  [
    'an operator that is not understood',
    'NumericEquals',
    'aws:SourceAccount',
    '1',
    'condition operator NumericEquals on aws:SourceAccount',
  ],
  [
    'an operator of tomorrow',
    'toString',
    'aws:SourceAccount',
    '1',
    'condition operator toString on aws:SourceAccount',
  ],
])('does not guess at %s', (_, operator, key, value, reason) => {
  expect(holds(operator, key, value)).toEqual({ unknown: [reason] });
});
