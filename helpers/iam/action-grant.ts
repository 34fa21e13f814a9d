import type { MatchedStatement, SimulationRow } from '../model/simulation-row.ts';

/** Why a role may not do something, from the outermost guardrail inwards. */
export const refusalCodes = [
  'cut-by-organization',
  'cut-by-boundary',
  'action-denied',
  'action-not-granted',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** Whether a role may do one thing, by what the simulation answered for it. */
export type ActionGrant =
  | { readonly verdict: 'granted'; readonly missingContext: readonly string[] }
  | { readonly verdict: 'refused'; readonly code: RefusalCode; readonly policy?: string }
  | { readonly verdict: 'undecided'; readonly missingContext: readonly string[] }
  | { readonly verdict: 'unanswered' };

const detailsOf = (row: SimulationRow) => [row, ...(row.ResourceSpecificResults ?? [])];

const decisionsOf = (row: SimulationRow): readonly string[] =>
  [
    row.EvalDecision,
    ...(row.ResourceSpecificResults ?? []).map(({ EvalResourceDecision }) => EvalResourceDecision),
  ].flatMap((decision) => (decision ? [decision.toLowerCase()] : []));

const isFromBoundary = ({ SourcePolicyType }: MatchedStatement): boolean =>
  /boundary/i.test(SourcePolicyType ?? '');

/** AWS lists only the denying statement where a Deny decides, but gives it no effect to tell it by. */
const policyOf = (row: SimulationRow, fromBoundary: boolean): { policy?: string } => {
  const statements = detailsOf(row).flatMap(({ MatchedStatements }) => MatchedStatements ?? []);
  const names = statements
    .filter((statement) => isFromBoundary(statement) === fromBoundary)
    .flatMap(({ SourcePolicyId }) => SourcePolicyId ?? []);
  return names.length > 0 ? { policy: [...new Set(names)].sort().join(', ') } : {};
};

const serviceOf = (name: string): string => name.split(':', 1)[0]?.toLowerCase() ?? '';

/** Keys of these may be in requests to any service: `ec2:SourceInstanceARN` is in all that an instance makes. */
const inAnyRequest: ReadonlySet<string> = new Set(['aws', 'ec2', 'sts']);

/**
 * A key of another service, such as s3:prefix in a request to Systems Manager, is missing from the real
 * request as well, so that the simulation without it is right.
 */
const missingIn = (row: SimulationRow): readonly string[] => {
  const own = serviceOf(row.EvalActionName ?? '');
  const keys = detailsOf(row).flatMap(({ MissingContextValues }) => MissingContextValues ?? []);
  return [...new Set(keys)].filter((key) => inAnyRequest.has(serviceOf(key)) || serviceOf(key) === own);
};

const isCutByBoundary = (row: SimulationRow): boolean =>
  detailsOf(row).some((one) => one.PermissionsBoundaryDecisionDetail?.AllowedByPermissionsBoundary === false);

/**
 * The outermost guardrail is named first, since nothing within it can cure the refusal: an organization
 * caps the account, a boundary caps the role, and only then do the role's own policies count.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 */
const refusalOf = (row: SimulationRow): ActionGrant | undefined => {
  const decisions = decisionsOf(row);
  if (row.OrganizationsDecisionDetail?.AllowedByOrganizations === false) {
    return { verdict: 'refused', code: 'cut-by-organization' };
  }
  if (isCutByBoundary(row)) return { verdict: 'refused', code: 'cut-by-boundary', ...policyOf(row, true) };
  if (decisions.includes('explicitdeny')) {
    return { verdict: 'refused', code: 'action-denied', ...policyOf(row, false) };
  }
  if (decisions.includes('implicitdeny')) return { verdict: 'refused', code: 'action-not-granted' };
  return undefined;
};

/**
 * Reads one row. AWS lists the keys of a role's unrelated statements as missing, too (boto3 issue 3111),
 * so on an allowed row they prove nothing; on another, they leave open whether they were the cause, unless
 * no such request has them.
 */
const grantInRow = (row: SimulationRow): ActionGrant => {
  const missingContext = missingIn(row);
  const refusal = refusalOf(row);
  if (refusal) return missingContext.length > 0 ? { verdict: 'undecided', missingContext } : refusal;
  const decisions = decisionsOf(row);
  const isAllowed = decisions.length > 0 && decisions.every((decision) => decision === 'allowed');
  return isAllowed ? { verdict: 'granted', missingContext } : { verdict: 'unanswered' };
};

const rank = (grant: ActionGrant): number => {
  if (grant.verdict === 'refused') return refusalCodes.indexOf(grant.code);
  return refusalCodes.length + ['undecided', 'unanswered', 'granted'].indexOf(grant.verdict);
};

const textOf = (grant: ActionGrant): string => JSON.stringify(grant);

/** The worst answer that any row gives for an action: it is granted only where it is on every resource. */
export const grantOf = (rows: readonly SimulationRow[], action: string): ActionGrant => {
  const [worst] = rows
    .filter(({ EvalActionName }) => EvalActionName?.toLowerCase() === action.toLowerCase())
    .map(grantInRow)
    .sort((a, b) => rank(a) - rank(b) || (textOf(a) < textOf(b) ? -1 : 1));
  return worst ?? { verdict: 'unanswered' };
};
