/**
 * A row of iam:SimulatePrincipalPolicy as the SDK hands it out, every member optional: it is what AWS
 * answered. SourcePolicyType has values outside its enum (`IAM Policy`, `Permissions Boundary Policy`).
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_EvaluationResult.html
 */
export interface SimulationRow extends SimulationDetail {
  readonly EvalActionName?: string | undefined;
  readonly EvalDecision?: string | undefined;
  readonly OrganizationsDecisionDetail?:
    | { readonly AllowedByOrganizations?: boolean | undefined }
    | undefined;
  /** Where resources were asked for, AWS may put matches and missing keys here instead of on the row. */
  readonly ResourceSpecificResults?:
    | readonly (SimulationDetail & { readonly EvalResourceDecision?: string | undefined })[]
    | undefined;
}

interface SimulationDetail {
  readonly MatchedStatements?: readonly MatchedStatement[] | undefined;
  readonly MissingContextValues?: readonly string[] | undefined;
  readonly PermissionsBoundaryDecisionDetail?:
    | { readonly AllowedByPermissionsBoundary?: boolean | undefined }
    | undefined;
}

/** A statement that decided, told by the policy that it is in but not by its effect. */
export interface MatchedStatement {
  readonly SourcePolicyId?: string | undefined;
  readonly SourcePolicyType?: string | undefined;
}
