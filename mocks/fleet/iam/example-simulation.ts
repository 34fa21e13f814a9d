import { coreRole } from './healthy-roles.ts';
import { fullAwsAccess } from './managed-policies.ts';
import type { OrganizationLevel, PolicyStatement, SimulatedRole } from './model.ts';
import { type Simulation, simulatePrincipalPolicy } from './simulate-principal-policy.ts';

/** The action that is simulated where nothing else is said. */
export const update = 'ssm:UpdateInstanceInformation';

/** The usual role. */
export const core = coreRole({ account: '111122223333', name: 'node' });

/** A policy of some statements. */
export const document = (...Statement: readonly PolicyStatement[]) => ({ Version: '2012-10-17', Statement });

/** All of Systems Manager. */
export const allow: PolicyStatement = { Effect: 'Allow', Action: 'ssm:*', Resource: '*' };

/** None of Systems Manager. */
export const deny: PolicyStatement = { ...allow, Effect: 'Deny' };

/** A role with these statements alone. */
export const roleWith = (...statements: readonly PolicyStatement[]): SimulatedRole => ({
  ...core,
  attached: [],
  inline: [{ name: 'own', document: document(...statements) }],
});

/** The usual role with further statements. */
export const coreAnd = (...statements: readonly PolicyStatement[]): SimulatedRole => ({
  ...core,
  inline: [{ name: 'own', document: document(...statements) }],
});

/** The usual role within a boundary of these statements. */
export const bounded = (...statements: readonly PolicyStatement[]): SimulatedRole => ({
  ...core,
  boundary: { arn: 'arn:aws:iam::111122223333:policy/edge/Boundary', document: document(...statements) },
});

/** A level of an organization with these statements. */
export const level = (target: string, ...statements: readonly PolicyStatement[]): OrganizationLevel => ({
  target,
  policies: [{ name: `scp-${target}`, document: document(...statements) }],
});

/** A level that leaves everything as it is. */
export const root: OrganizationLevel = { target: 'r-abcd', policies: [fullAwsAccess] };

/** The one row of a simulation of one action. */
export const rowOf = (simulation: Partial<Simulation>) => {
  const [row] = simulatePrincipalPolicy({ role: core, actions: [update], ...simulation });
  return row;
};

/** A matched statement by its policy. */
export const by = (SourcePolicyId: string, SourcePolicyType = 'IAM Policy') => ({
  SourcePolicyId,
  SourcePolicyType,
});

/** The policy of `roleWith` and `coreAnd`, as answers name it. */
export const inline = by('role_node_own');

/** A Condition on the Region. */
export const inRegion = (operator: string, value: string) => ({
  Condition: { [operator]: { 'aws:RequestedRegion': value } },
});

/** What a simulation for eu-west-1 is told. */
export const context = { 'aws:RequestedRegion': 'eu-west-1' };
