import { expect, test } from 'vitest';
import {
  allow,
  by,
  context,
  core,
  coreAnd,
  deny,
  inline,
  inRegion,
  roleWith,
  rowOf,
  update,
} from './example-simulation.ts';
import { customRole, defaultHostRole } from './healthy-roles.ts';
import { managedInstanceCore } from './managed-policies.ts';
import type { SimulatedRole } from './model.ts';
import { type Simulation, simulatePrincipalPolicy } from './simulate-principal-policy.ts';

test('answers in the shape of AWS, without details where nothing bears on them', () => {
  expect(rowOf({})).toEqual({
    EvalActionName: update,
    EvalResourceName: '*',
    EvalDecision: 'allowed',
    MatchedStatements: [by('AmazonSSMManagedInstanceCore')],
    MissingContextValues: [],
  });
});

test.each<[string, Partial<Simulation>, readonly object[]]>([
  ['the managed policy', {}, [by('AmazonSSMManagedInstanceCore')]],
  ['a policy of its own', { role: roleWith(allow) }, [inline]],
  ['two statements', { role: roleWith(allow, { ...allow, Action: '*' }) }, [inline, inline]],
  ['two policies', { role: coreAnd(allow) }, [by('AmazonSSMManagedInstanceCore'), inline]],
  ['another case', { role: roleWith({ ...allow, Action: 'SSM:updateINSTANCE*' }) }, [inline]],
  ['a question mark', { role: roleWith({ ...allow, Action: 'ssm:?pdateInstanceInformation' }) }, [inline]],
  [
    'all but others',
    { role: roleWith({ Effect: 'Allow', NotAction: ['s3:*', 'iam:*'], Resource: '*' }) },
    [inline],
  ],
  [
    'all but another resource',
    { role: roleWith({ Effect: 'Allow', Action: '*', NotResource: 'arn:aws:s3:::b' }) },
    [inline],
  ],
  [
    'the Region',
    { role: roleWith({ ...allow, ...inRegion('StringEquals', 'eu-west-1') }), context },
    [inline],
  ],
  [
    'a Deny of another action',
    { role: coreAnd({ ...deny, Action: 's3:*' }) },
    [by('AmazonSSMManagedInstanceCore')],
  ],
  [
    'a Deny elsewhere',
    { role: coreAnd({ ...deny, ...inRegion('StringNotLike', 'eu-*') }), context },
    [by('AmazonSSMManagedInstanceCore')],
  ],
  [
    'a Deny of one resource',
    { role: coreAnd({ ...deny, Resource: 'arn:aws:ssm:*:*:document/x' }) },
    [by('AmazonSSMManagedInstanceCore')],
  ],
])('allows: %s', (_, simulation, MatchedStatements) => {
  expect(rowOf(simulation)).toMatchObject({
    EvalDecision: 'allowed',
    MatchedStatements,
    MissingContextValues: [],
  });
});

test.each<[string, Partial<Simulation>]>([
  ['no policy', { role: { ...core, attached: [] } }],
  ['another action', { actions: ['s3:GetObject'] }],
  ['all but this', { role: roleWith({ Effect: 'Allow', NotAction: 'ssm:Update*', Resource: '*' }) }],
  ['some resource where all are asked for', { role: roleWith({ ...allow, Resource: 'arn:aws:ssm:*:*:*' }) }],
  ['all but every resource', { role: roleWith({ Effect: 'Allow', Action: '*', NotResource: '*' }) }],
  ['another Region', { role: roleWith({ ...allow, ...inRegion('StringEquals', 'us-east-1') }), context }],
])('denies implicitly: %s', (_, simulation) => {
  expect(rowOf(simulation)).toMatchObject({
    EvalDecision: 'implicitDeny',
    MatchedStatements: [],
    MissingContextValues: [],
  });
});

test.each<[string, Partial<Simulation>]>([
  ['a Deny', { role: coreAnd(deny) }],
  ['a Deny of everything', { role: coreAnd({ ...deny, Action: '*' }) }],
  ['a Deny of all but others', { role: coreAnd({ Effect: 'Deny', NotAction: 's3:*', Resource: '*' }) }],
  ['a Deny here', { role: coreAnd({ ...deny, ...inRegion('StringNotEquals', 'us-east-1') }), context }],
  ['a Deny without an Allow', { role: roleWith(deny) }],
  ['a Deny beside an Allow of one policy', { role: roleWith(allow, deny) }],
])('denies explicitly, and names the Deny alone: %s', (_, simulation) => {
  expect(rowOf(simulation)).toMatchObject({ EvalDecision: 'explicitDeny', MatchedStatements: [inline] });
});

test('SendSSHPublicKey of one user on tagged instances, as callers of Instance Connect are allowed it', () => {
  const role = roleWith({
    Effect: 'Allow',
    Action: 'ec2-instance-connect:SendSSHPublicKey',
    Resource: 'arn:aws:ec2:eu-west-1:111122223333:instance/i-1*',
    Condition: { StringEquals: { 'ec2:osuser': 'ec2-user' } },
  });
  const rows = simulatePrincipalPolicy({
    role,
    actions: ['ec2-instance-connect:SendSSHPublicKey', 'ec2:DescribeInstances'],
    resources: ['i-10', 'i-20'].map((id) => `arn:aws:ec2:eu-west-1:111122223333:instance/${id}`),
    context: { 'ec2:osuser': 'ec2-user' },
  });
  expect(rows.map((row) => [row.EvalActionName, row.EvalResourceName.slice(-4), row.EvalDecision])).toEqual([
    ['ec2-instance-connect:SendSSHPublicKey', 'i-10', 'allowed'],
    ['ec2-instance-connect:SendSSHPublicKey', 'i-20', 'implicitDeny'],
    ['ec2:DescribeInstances', 'i-10', 'implicitDeny'],
    ['ec2:DescribeInstances', 'i-20', 'implicitDeny'],
  ]);
});

const every = [managedInstanceCore.Statement].flat().flatMap(({ Action = [] }) => Action);
const refusedTo = (role: SimulatedRole) =>
  simulatePrincipalPolicy({ role, actions: every, context })
    .filter(({ EvalDecision }) => EvalDecision !== 'allowed')
    .map(({ EvalActionName }) => EvalActionName);

test('healthy roles may do all 25 actions, the default host role all but the parameters', () => {
  expect(every).toHaveLength(25);
  expect(refusedTo(core)).toEqual([]);
  expect(refusedTo(customRole({ account: '111122223333', name: 'own' }))).toEqual([]);
  expect(refusedTo(defaultHostRole({ account: '111122223333' }))).toEqual([
    'ssm:GetParameter',
    'ssm:GetParameters',
  ]);
});
