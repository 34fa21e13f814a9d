import type { SimulationRow } from '../model/simulation-row.ts';

/** Two actions that are always asked for. */
export const [update, get] = ['ssm:UpdateInstanceInformation', 'ssm:GetDocument'];

/** A matched statement by its policy. */
export const by = (SourcePolicyId: string, SourcePolicyType = 'IAM Policy') => ({
  SourcePolicyId,
  SourcePolicyType,
});

/** Rows as AWS answers them for one action. */
export const allowed = (action: string): SimulationRow => ({
  EvalActionName: action,
  EvalDecision: 'allowed',
  MatchedStatements: [by('AmazonSSMManagedInstanceCore')],
  MissingContextValues: [],
});

/** No statement says anything. */
export const notGranted = (action: string): SimulationRow => ({
  EvalActionName: action,
  EvalDecision: 'implicitDeny',
});

/** Policies deny it. */
export const denied = (action: string, ...policies: readonly string[]): SimulationRow => ({
  EvalActionName: action,
  EvalDecision: 'explicitDeny',
  MatchedStatements: policies.map((name) => by(name)),
});

/** To be added to a row. */
export const cutByBoundary = { PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: false } };

/** To be added to a row. */
export const cutByOrganization = { OrganizationsDecisionDetail: { AllowedByOrganizations: false } };

/** Condition keys that a row lacks, to be added to it. */
export const lacking = (...MissingContextValues: readonly string[]) => ({ MissingContextValues });

/** Nothing in doubt. */
export const clear = { missingContext: [], unanswered: [] };
