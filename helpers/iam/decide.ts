import type { Certainty } from './certainty.ts';
import type { Statement } from './statement.ts';

/** What a policy says to one request; `nothing` is IAM's implicit deny. */
export type Decision =
  | { readonly effect: 'allowed' }
  | { readonly effect: 'denied'; readonly statement: Statement }
  | { readonly effect: 'nothing' }
  | { readonly effect: 'unknown'; readonly because: readonly string[] };

const reasonsOf = (certainties: readonly Certainty[]): readonly string[] =>
  [...new Set(certainties.flatMap((one) => (typeof one === 'string' ? [] : one.unknown)))].sort();

/**
 * Weighs statements as IAM does, an explicit Deny over any Allow, and says so where a statement that may
 * or may not apply would change the outcome.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export const decide = (
  statements: readonly Statement[],
  applies: (statement: Statement) => Certainty,
): Decision => {
  const weighed = statements.map((statement) => ({ statement, applies: applies(statement) }));
  const denial = weighed.find(({ statement, applies }) => statement.effect === 'Deny' && applies === 'yes');
  if (denial) return { effect: 'denied', statement: denial.statement };
  const allows = weighed
    .filter(({ statement }) => statement.effect === 'Allow')
    .map(({ applies }) => applies);
  if (allows.every((allow) => allow === 'no')) return { effect: 'nothing' };
  const denies = weighed.filter(({ statement }) => statement.effect === 'Deny').map(({ applies }) => applies);
  const doubtful = denies.filter((deny) => deny !== 'no');
  if (doubtful.length === 0 && allows.includes('yes')) return { effect: 'allowed' };
  return { effect: 'unknown', because: reasonsOf([...doubtful, ...(allows.includes('yes') ? [] : allows)]) };
};
