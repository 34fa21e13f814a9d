import { keysMissingFor } from './conditions.ts';
import { listed } from './listed.ts';
import type { OrganizationLevel, SimulatedRole } from './model.ts';
import { effectOf, type PolicyEffect, type SimulatedRequest, type SourcePolicy } from './policy-effect.ts';
import type { SimulationContext } from './request-context.ts';

/** The request, with the role in place of its ARN. */
export interface Simulation {
  readonly role: SimulatedRole;
  /** From the root down to the account; empty for an account outside an organization. */
  readonly organizationPolicies?: readonly OrganizationLevel[];
  readonly actions: readonly string[];
  readonly resources?: readonly string[];
  readonly context?: SimulationContext;
}

/** One row of the answer, in the shape in which the SDK hands it out. */
export interface SimulationResult {
  readonly EvalActionName: string;
  readonly EvalResourceName: string;
  readonly EvalDecision: 'allowed' | 'explicitDeny' | 'implicitDeny';
  readonly MatchedStatements: readonly {
    readonly SourcePolicyId: string;
    readonly SourcePolicyType: string;
  }[];
  readonly MissingContextValues: readonly string[];
  readonly OrganizationsDecisionDetail?: { readonly AllowedByOrganizations: boolean };
  readonly PermissionsBoundaryDecisionDetail?: { readonly AllowedByPermissionsBoundary: boolean };
}

/** All that bears on a role, by kind; absent where there is none of it. */
interface Sources {
  readonly identity: readonly SourcePolicy[];
  readonly boundary?: readonly SourcePolicy[];
  readonly organization?: readonly (readonly SourcePolicy[])[];
}

/** A managed policy goes by its name, an inline one as `role_<role>_<policy>`. */
const sourcesOf = ({ role, organizationPolicies = [] }: Simulation): Sources => {
  const { name, attached, inline, boundary } = role;
  const boundaryName = boundary?.arn.split('/').at(-1);
  return {
    identity: [
      ...attached.map((policy) => ({ id: policy.name, document: policy.document })),
      ...inline.map((policy) => ({ id: `role_${name}_${policy.name}`, document: policy.document })),
    ],
    ...(boundary && { boundary: [{ id: boundaryName ?? boundary.arn, document: boundary.document }] }),
    ...(organizationPolicies.length > 0 && {
      organization: organizationPolicies.map(({ policies }) =>
        policies.map((policy) => ({ id: policy.name, document: policy.document })),
      ),
    }),
  };
};

/**
 * AWS names every key that any of the policies asks for, also in statements about other actions
 * (boto3 issue 3111, aws-sdk-java-v2 issue 1751).
 */
const missingKeys = (
  { identity, boundary = [], organization = [] }: Sources,
  context: SimulationContext,
): readonly string[] => {
  const statements = [...identity, ...boundary, ...organization.flat()].flatMap(({ document }) =>
    listed(document.Statement),
  );
  return [...new Set(statements.flatMap((statement) => keysMissingFor(statement, context)))];
};

const isAllowed = (effects: readonly PolicyEffect[]): boolean =>
  effects.every(({ effect }) => effect === 'allow');

/** Every level of an organization must allow an action, so that each narrows what those above it leave. */
const decisionOf = (effects: readonly PolicyEffect[]): SimulationResult['EvalDecision'] => {
  if (effects.some(({ effect }) => effect === 'deny')) return 'explicitDeny';
  return isAllowed(effects) ? 'allowed' : 'implicitDeny';
};

const matches = ({ decidedBy }: PolicyEffect, type: string): SimulationResult['MatchedStatements'] =>
  decidedBy.map(({ id }) => ({ SourcePolicyId: id, SourcePolicyType: type }));

/** A boundary shows up with what it denies, never with what it allows; an organization's policies do not. */
const matchedStatements = (
  decision: SimulationResult['EvalDecision'],
  identity: PolicyEffect,
  boundary: readonly PolicyEffect[],
): SimulationResult['MatchedStatements'] => {
  if (decision === 'implicitDeny') return [];
  const denying = boundary.filter(({ effect }) => effect === 'deny');
  return [
    ...matches(identity, 'IAM Policy'),
    ...denying.flatMap((effect) => matches(effect, 'Permissions Boundary Policy')),
  ];
};

const simulateOne = (
  sources: Sources,
  request: SimulatedRequest,
  missing: readonly string[],
): SimulationResult => {
  const identity = effectOf(sources.identity, request);
  const boundary = sources.boundary ? [effectOf(sources.boundary, request)] : [];
  const organization = (sources.organization ?? []).map((policies) => effectOf(policies, request));
  const decision = decisionOf([identity, ...boundary, ...organization]);
  return {
    EvalActionName: request.action,
    EvalResourceName: request.resource,
    EvalDecision: decision,
    MatchedStatements: matchedStatements(decision, identity, boundary),
    MissingContextValues: missing,
    ...(sources.organization && {
      OrganizationsDecisionDetail: { AllowedByOrganizations: isAllowed(organization) },
    }),
    ...(sources.boundary && {
      PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: isAllowed(boundary) },
    }),
  };
};

/**
 * What AWS would answer to SimulatePrincipalPolicy: one row for each action on each resource. A role's
 * permissions are those of its own policies, cut by its boundary and by its account's organization.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html
 */
export const simulatePrincipalPolicy = (simulation: Simulation): readonly SimulationResult[] => {
  const { actions, resources = ['*'], context = {} } = simulation;
  const sources = sourcesOf(simulation);
  const missing = missingKeys(sources, context);
  return actions.flatMap((action) =>
    resources.map((resource) => simulateOne(sources, { action, resource, context }, missing)),
  );
};
