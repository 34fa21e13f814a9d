import type { Unread } from './reading.ts';
import type { Subject } from './subject.ts';
import type { Verdict } from './verdict.ts';

/** One subject's verdict, or the refusal that left it undecided. */
export interface Row<S extends Subject, V extends Verdict = Verdict> {
  readonly subject: S;
  readonly verdict: V | Unread;
}

type Violated = Extract<Verdict, { outcome: 'violated' }>;

export interface ViolatedRow<S extends Subject> {
  readonly subject: S;
  readonly verdict: Violated;
}

export const isViolated = <S extends Subject>(row: Row<S>): row is ViolatedRow<S> =>
  'outcome' in row.verdict && row.verdict.outcome === 'violated';

/** A refusal in one line. */
export const inWordsOf = ({ action, reason, detail }: Pick<Unread, 'action' | 'reason' | 'detail'>): string =>
  `${action} ${reason}: ${detail}`;

/** Why a row is undecided, or undefined where it is not. */
export const doubtOf = ({ verdict }: Row<Subject>): string | undefined => {
  if ('outcome' in verdict && verdict.outcome !== 'undecided') return undefined;
  return inWordsOf(verdict);
};
