import { causeOf, type Found } from './diagnose.ts';
import type { Invariant } from './invariant.ts';
import type { Judgement, Named, Outcome, Pending, Undecided, Violation } from './judgement.ts';
import type { Unread } from './reading.ts';
import { fillRemedy } from './remedy.ts';
import { isViolated, type Row, type ViolatedRow } from './row.ts';
import type { Selection } from './selection.ts';
import type { Subject } from './subject.ts';
import type { Evidence } from './verdict.ts';

export interface Judged<S extends Subject> {
  readonly invariant: Invariant<S>;
  readonly selection: Selection<S>;
  readonly rows: readonly Row<S>[];
  readonly gaps: readonly Unread[];
  readonly testimony: ReadonlyMap<S, Evidence>;
  readonly diagnoses: ReadonlyMap<S, Found>;
}

const nameOf = ({ kind, id, account, region, name }: Subject): Named => ({
  kind,
  id,
  account,
  region,
  ...(name !== undefined && { name }),
});

const violationOf = <S extends Subject>(
  { invariant, testimony, diagnoses }: Judged<S>,
  row: ViolatedRow<S>,
): Violation => {
  const { subject, verdict } = row;
  const { code, evidence, cause } = verdict;
  const found = diagnoses.get(subject);
  return {
    subject: nameOf(subject),
    code,
    evidence: { ...evidence, ...testimony.get(subject) },
    remedy: fillRemedy(invariant.codes[code]?.remedy ?? '', subject, cause),
    causes: [...(cause ? [causeOf(invariant, row)] : []), ...(found?.causes ?? [])],
    ...(found && { doubts: found.doubts }),
  };
};

/** What an invariant could not decide about one subject. */
const doubtsOf = ({ subject, verdict }: Row<Subject>): Undecided[] => {
  if (!('outcome' in verdict) || verdict.outcome !== 'undecided') return [];
  const { account, region, id } = subject;
  const { reason, action, detail } = verdict;
  return [{ account, region, reason, action, detail, id, affected: 1 }];
};

const sameRefusal = ({ account, region, reason, action, detail }: Unread): string =>
  JSON.stringify([account, region, reason, action, detail]);

/** One row per refusal, however many subjects it left undecided and however often it was met. */
const undecidedOf = (rows: readonly Row<Subject>[], gaps: readonly Unread[]): Undecided[] => {
  const refusals: Undecided[] = [
    ...gaps.map((gap) => ({ ...gap, affected: 1 })),
    ...rows.flatMap(({ subject, verdict }) =>
      'outcome' in verdict ? [] : [{ ...verdict, id: subject.id, affected: 1 }],
    ),
  ];
  const merged = [...Map.groupBy(refusals, sameRefusal).values()].flatMap(([first, ...more]) => {
    if (!first || more.length === 0) return first ?? [];
    const { id: _, ...unnamed } = first;
    return [{ ...unnamed, affected: 1 + more.length }];
  });
  return [...merged, ...rows.flatMap(doubtsOf)];
};

const outcomeOf = (counts: Judgement['counts'], judged: number, noneBecause?: string): Outcome => {
  if (counts.violated > 0) return 'violated';
  if (counts.undecided > 0) return 'undecided';
  return judged === 0 && noneBecause === undefined ? 'empty' : 'upheld';
};

const wordsOf = <S extends Subject>({ selectors }: Selection<S>, { about }: Invariant<S>): string =>
  [...new Set([...selectors, about].map(({ words }) => words))].join(', ');

/** Sorts the rows of a judgement by verdict, words the violations and draws the outcome from the counts. */
export const summarise = <S extends Subject>(judged: Judged<S>): Judgement => {
  const { invariant, selection, rows, gaps } = judged;
  const violations = rows.filter(isViolated).map((row) => violationOf(judged, row));
  const pending: Pending[] = [];
  let upheld = 0;
  for (const { subject, verdict } of rows) {
    if (!('outcome' in verdict)) continue;
    if (verdict.outcome === 'upheld') upheld += 1;
    if (verdict.outcome === 'pending') pending.push({ subject: nameOf(subject), dueAt: verdict.dueAt });
  }
  const undecided = undecidedOf(rows, gaps);
  const counts = {
    upheld,
    violated: violations.length,
    undecided: undecided.reduce((sum, { affected }) => sum + affected, 0),
    pending: pending.length,
    waived: 0,
  };
  const { noneBecause } = selection;
  const none = rows.length === 0 && noneBecause !== undefined;
  return {
    id: invariant.id,
    claim: invariant.claim,
    severity: invariant.severity,
    selection: wordsOf(selection, invariant),
    outcome: outcomeOf(counts, rows.length, noneBecause),
    judged: rows.length,
    counts,
    violations,
    undecided,
    pending,
    ...(none && { noneBecause }),
  };
};
