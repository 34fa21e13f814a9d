import { expect, test } from 'vitest';
import {
  allow,
  bounded,
  by,
  context,
  coreAnd,
  deny,
  document,
  inline,
  inRegion,
  level,
  root,
  rowOf,
} from './example-simulation.ts';
import type { OrganizationLevel, SimulatedRole } from './model.ts';

const names = (...names: readonly string[]) => names.map((name) => by(name));
const ofBoundary = by('Boundary', 'Permissions Boundary Policy');

test.each<[string, SimulatedRole, string, boolean, readonly object[]]>([
  ['that allows', bounded(allow), 'allowed', true, names('AmazonSSMManagedInstanceCore')],
  ['that leaves it out', bounded({ ...allow, Action: 's3:*' }), 'implicitDeny', false, []],
  [
    'that denies',
    bounded(deny),
    'explicitDeny',
    false,
    [...names('AmazonSSMManagedInstanceCore'), ofBoundary],
  ],
  ['that allows what the role does not', { ...bounded(allow), attached: [] }, 'implicitDeny', true, []],
  [
    'that denies what the role does not',
    { ...bounded(deny), attached: [] },
    'explicitDeny',
    false,
    [ofBoundary],
  ],
  [
    'that allows what the role denies',
    { ...coreAnd(deny), boundary: { arn: 'x', document: document(allow) } },
    'explicitDeny',
    true,
    [inline],
  ],
])('a boundary %s', (_, role, EvalDecision, AllowedByPermissionsBoundary, MatchedStatements) => {
  const row = rowOf({ role });
  expect(row).toMatchObject({ EvalDecision, MatchedStatements });
  expect(row?.PermissionsBoundaryDecisionDetail).toEqual({ AllowedByPermissionsBoundary });
  expect(row).not.toHaveProperty('OrganizationsDecisionDetail');
});

test.each<[string, readonly OrganizationLevel[], string, boolean]>([
  ['with full access', [root, { ...root, target: '111122223333' }], 'allowed', true],
  [
    'that denies at the root',
    [{ ...root, policies: [...root.policies, ...level('x', deny).policies] }],
    'explicitDeny',
    false,
  ],
  [
    'that denies in a unit',
    [root, level('ou-1', { ...allow, Action: '*' }, deny), root],
    'explicitDeny',
    false,
  ],
  [
    'whose unit leaves it out',
    [root, level('ou-1', { ...allow, Action: 's3:*' }), root],
    'implicitDeny',
    false,
  ],
  ['whose account has nothing', [root, level('111122223333')], 'implicitDeny', false],
  [
    'that locks the Region',
    [level('r-abcd', { ...allow, Action: '*' }, { ...deny, ...inRegion('StringNotEquals', 'us-east-1') })],
    'explicitDeny',
    false,
  ],
  [
    'that locks other Regions',
    [level('r-abcd', { ...allow, Action: '*' }, { ...deny, ...inRegion('StringNotEquals', 'eu-west-1') })],
    'allowed',
    true,
  ],
  [
    'that denies another action',
    [root, level('ou-1', { ...allow, Action: '*' }, { ...deny, Action: 'organizations:*' })],
    'allowed',
    true,
  ],
])('an organization %s', (_, organizationPolicies, EvalDecision, AllowedByOrganizations) => {
  const row = rowOf({ organizationPolicies, context });
  expect(row).toMatchObject({ EvalDecision, OrganizationsDecisionDetail: { AllowedByOrganizations } });
  expect(row).not.toHaveProperty('PermissionsBoundaryDecisionDetail');
});

test('an account outside an organization has no detail of one', () => {
  expect(rowOf({ organizationPolicies: [] })).not.toHaveProperty('OrganizationsDecisionDetail');
});

test('boundary and organization are told apart', () => {
  const organizationPolicies = [root, level('ou-1', { ...allow, Action: 's3:*' })];
  expect(rowOf({ role: bounded(allow), organizationPolicies })).toMatchObject({
    EvalDecision: 'implicitDeny',
    OrganizationsDecisionDetail: { AllowedByOrganizations: false },
    PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: true },
  });
});
