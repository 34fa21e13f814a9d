import { expect, test } from 'vitest';
import { conditionsHold, keysMissingFor } from './conditions.ts';
import type { PolicyStatement } from './model.ts';

const context = {
  'aws:RequestedRegion': 'eu-west-1',
  'aws:PrincipalAccount': ['111122223333'],
  'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/team/node',
  'aws:SecureTransport': 'true',
  'aws:TagKeys': ['Owner', 'Stage'],
  'aws:MultiFactorAuthAge': '300',
  'aws:CurrentTime': '2026-11-21T06:00:00Z',
  'ec2:osuser': 'ec2-user',
};
const under = (Condition: NonNullable<PolicyStatement['Condition']>): PolicyStatement => ({
  Effect: 'Allow',
  Action: '*',
  Resource: '*',
  Condition,
});
const statement = (operator: string, key: string, value: string | number | boolean | readonly string[]) =>
  under({ [operator]: { [key]: value } });

test.each([
  ['StringEquals', 'aws:RequestedRegion', 'eu-west-1', true],
  ['StringEquals', 'AWS:REQUESTEDREGION', ['us-east-1', 'eu-west-1'], true],
  ['StringEquals', 'aws:RequestedRegion', 'EU-WEST-1', false],
  ['StringEqualsIgnoreCase', 'aws:RequestedRegion', 'EU-WEST-1', true],
  ['StringNotEquals', 'aws:RequestedRegion', ['us-east-1', 'eu-west-1'], false],
  ['StringNotEquals', 'aws:RequestedRegion', 'us-east-1', true],
  ['StringLike', 'aws:RequestedRegion', 'eu-*', true],
  ['StringNotLike', 'aws:RequestedRegion', 'eu-*', false],
  ['StringEquals', 'ec2:osuser', 'ec2-user', true],
  ['StringEquals', 'ec2:osuser', 'root', false],
  ['Bool', 'aws:SecureTransport', true, true],
  ['Bool', 'aws:SecureTransport', 'false', false],
  ['ArnLike', 'aws:PrincipalArn', 'arn:aws:iam::*:role/team/*', true],
  ['ArnLike', 'aws:PrincipalArn', 'arn:aws:iam:*', false],
  ['ArnNotLike', 'aws:PrincipalArn', 'arn:aws:iam::*:role/admin', true],
  ['NumericLessThan', 'aws:MultiFactorAuthAge', 3600, true],
  ['NumericLessThan', 'aws:MultiFactorAuthAge', '300', false],
  ['NumericGreaterThanEquals', 'aws:MultiFactorAuthAge', 300, true],
  ['NumericLessThanEquals', 'aws:MultiFactorAuthAge', 300, true],
  ['NumericNotEquals', 'aws:MultiFactorAuthAge', 300, false],
  ['DateGreaterThan', 'aws:CurrentTime', '2026-01-01T00:00:00Z', true],
  ['ForAnyValue:StringEquals', 'aws:TagKeys', ['Stage'], true],
  ['ForAllValues:StringEquals', 'aws:TagKeys', ['Stage'], false],
  ['StringNotEquals', 'aws:TagKeys', ['Stage'], false],
  ['StringEquals', 'aws:TagKeys', ['Stage'], true],
  ['ForAllValues:StringLike', 'aws:TagKeys', ['Own*', 'Stage'], true],
  ['StringEquals', 'aws:PrincipalAccount', `\${aws:PrincipalAccount}`, true],
  ['StringEquals', 'aws:RequestedRegion', `\${aws:SourceVpc, 'eu-west-1'}`, true],
  ['StringLike', 'aws:RequestedRegion', `\${aws:SourceVpc}`, false],
  ['StringEquals', 'aws:SourceVpce', 'vpce-1', false],
  ['StringEqualsIfExists', 'aws:SourceVpce', 'vpce-1', true],
  ['StringNotEquals', 'aws:SourceVpce', 'vpce-1', true],
  ['BoolIfExists', 'aws:MultiFactorAuthPresent', 'false', true],
  ['ForAllValues:StringEquals', 'aws:SourceVpce', 'vpce-1', true],
  ['ForAnyValue:StringNotEquals', 'aws:SourceVpce', 'vpce-1', false],
  ['Null', 'aws:SourceVpce', 'true', true],
  ['Null', 'aws:RequestedRegion', 'true', false],
  ['Null', 'aws:RequestedRegion', false, true],
  ['IpAddress', 'aws:RequestedRegion', '10.0.0.0/8', false],
])('%s %s %j: %s', (operator, key, value, answer) => {
  expect(conditionsHold(statement(operator, key, value), context)).toBe(answer);
});

test('all comparisons must hold', () => {
  const StringEquals = { 'aws:RequestedRegion': 'eu-west-1', 'ec2:osuser': 'root' };
  expect(conditionsHold(under({ StringEquals }), context)).toBe(false);
  expect(conditionsHold(under({}), context)).toBe(true);
});

test.each<[string, PolicyStatement, readonly string[]]>([
  ['nothing', statement('StringEquals', 'aws:RequestedRegion', 'x'), []],
  ['a key', statement('StringEquals', 'aws:SourceVpce', 'x'), ['aws:SourceVpce']],
  ['a key that may be absent', statement('StringEqualsIfExists', 'aws:SourceVpce', 'x'), ['aws:SourceVpce']],
  ['a key under an operator of tomorrow', statement('Vaguely', 'ec2:osuser', 'x'), ['ec2:osuser']],
  [
    'a variable of a condition',
    statement('StringLike', 'ec2:osuser', `\${aws:username}-*`),
    ['aws:username'],
  ],
  [
    'a variable of a resource',
    { Effect: 'Allow', Action: '*', Resource: ['*', `arn:aws:s3:::b/\${aws:username}`] },
    ['aws:username'],
  ],
])('misses %s', (_, of, keys) => {
  expect(keysMissingFor(of, context)).toEqual(keys);
});
