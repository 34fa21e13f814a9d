import { expect, test } from 'vitest';
import {
  allow,
  bounded,
  context,
  coreAnd,
  deny,
  inRegion,
  level,
  roleWith,
  rowOf,
} from './example-simulation.ts';
import type { Simulation } from './simulate-principal-policy.ts';

const vpce = (operator: string) => ({ Condition: { [operator]: { 'aws:SourceVpce': 'vpce-1' } } });

test.each<[string, Partial<Simulation>, string, readonly string[]]>([
  ['an Allow', { role: roleWith({ ...allow, ...vpce('StringEquals') }) }, 'implicitDeny', ['aws:SourceVpce']],
  ['a Deny', { role: coreAnd({ ...deny, ...vpce('StringEquals') }) }, 'allowed', ['aws:SourceVpce']],
  [
    'a Deny unless it has a value',
    { role: coreAnd({ ...deny, ...vpce('StringNotEquals') }) },
    'explicitDeny',
    ['aws:SourceVpce'],
  ],
  [
    'an Allow if it exists',
    { role: roleWith({ ...allow, ...vpce('StringEqualsIfExists') }) },
    'allowed',
    ['aws:SourceVpce'],
  ],
  [
    'a statement about another action',
    { role: coreAnd({ ...allow, Action: 's3:*', ...vpce('StringEquals') }) },
    'allowed',
    ['aws:SourceVpce'],
  ],
  [
    'a boundary',
    { role: bounded({ ...allow, ...vpce('StringEquals') }) },
    'implicitDeny',
    ['aws:SourceVpce'],
  ],
  [
    'an organization',
    { organizationPolicies: [level('r', { ...allow, ...vpce('StringEquals') })] },
    'implicitDeny',
    ['aws:SourceVpce'],
  ],
  [
    'an operator of tomorrow',
    { role: roleWith({ ...allow, ...inRegion('Vaguely', 'eu-west-1') }), context },
    'implicitDeny',
    ['aws:RequestedRegion'],
  ],
  [
    'a variable',
    { role: roleWith({ ...allow, Resource: `arn:aws:ssm:::\${aws:username}` }) },
    'implicitDeny',
    ['aws:username'],
  ],
  [
    'a variable of what is left out',
    { role: roleWith({ Effect: 'Allow', Action: '*', NotResource: `arn:aws:s3:::\${aws:username}` }) },
    'implicitDeny',
    ['aws:username'],
  ],
])('a key that is not told, asked for by %s', (_, simulation, EvalDecision, MissingContextValues) => {
  expect(rowOf(simulation)).toMatchObject({ EvalDecision, MissingContextValues });
});

test('a key that is told by the context is not missing', () => {
  const role = roleWith({ ...allow, ...vpce('StringEquals') });
  expect(rowOf({ role, context: { 'AWS:sourcevpce': ['vpce-1'] } })).toMatchObject({
    EvalDecision: 'allowed',
    MissingContextValues: [],
  });
});
