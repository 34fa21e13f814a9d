import type { SimulationRow } from '../model/simulation-row.ts';
import { grantOf, type RefusalCode, refusalCodes } from './action-grant.ts';

/** Actions that are refused for one reason, by one policy where AWS names it. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly actions: readonly string[];
  readonly policy?: string;
}

/** What could not be told: condition keys that the simulation lacked, and actions without a usable row. */
interface Doubts {
  readonly missingContext: readonly string[];
  readonly unanswered: readonly string[];
}

/** A refusal is certain whatever else is in doubt, so it carries the doubts along. */
export type Grants =
  | ({ readonly verdict: 'granted' } & Doubts)
  | ({ readonly verdict: 'refused'; readonly refusals: readonly Refusal[] } & Doubts)
  | ({ readonly verdict: 'undecided' } & Doubts);

type Answer = readonly [action: string, grant: ReturnType<typeof grantOf>];

const refusalsIn = (answers: readonly Answer[]): readonly Refusal[] => {
  const refusals = new Map<string, Refusal>();
  for (const [action, grant] of answers) {
    if (grant.verdict !== 'refused') continue;
    const { code, policy } = grant;
    const key = `${refusalCodes.indexOf(code)} ${policy ?? ''}`;
    const actions = [...(refusals.get(key)?.actions ?? []), action];
    refusals.set(key, { code, actions, ...(policy !== undefined && { policy }) });
  }
  return [...refusals].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, refusal]) => refusal);
};

const missingContextIn = (answers: readonly Answer[]): readonly string[] => {
  const keys = answers.flatMap(([, grant]) => ('missingContext' in grant ? grant.missingContext : []));
  return [...new Set(keys)].sort();
};

/**
 * Whether a role may do all that is wanted, by the rows of a simulation: effective permissions, after
 * boundaries and service control policies, whatever the policies are called.
 */
export const grantsOf = (rows: readonly SimulationRow[], wanted: readonly string[]): Grants => {
  const answers: readonly Answer[] = wanted.map((action) => [action, grantOf(rows, action)]);
  const refusals = refusalsIn(answers);
  const undecided = answers.filter(([, { verdict }]) => verdict === 'undecided' || verdict === 'unanswered');
  const doubts = {
    missingContext: missingContextIn(refusals.length + undecided.length > 0 ? undecided : answers),
    unanswered: undecided.flatMap(([action, { verdict }]) => (verdict === 'unanswered' ? action : [])),
  };
  if (refusals.length > 0) return { verdict: 'refused', refusals, ...doubts };
  return { verdict: undecided.length > 0 ? 'undecided' : 'granted', ...doubts };
};
