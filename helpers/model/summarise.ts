import type { CodeText, Invariant } from './invariant.ts';
import type { Judgement, Named, Outcome, Pending, Undecided, Violation } from './judgement.ts';
import type { Unread } from './reading.ts';
import type { Selection } from './selection.ts';
import type { Subject } from './subject.ts';
import type { Evidence, Verdict } from './verdict.ts';

/** One subject's verdict, or the refusal that left it undecided. */
export interface Row<S extends Subject> {
  readonly subject: S;
  readonly verdict: Verdict | Unread;
}

export interface Judged<S extends Subject> {
  readonly invariant: Invariant<S>;
  readonly selection: Selection<S>;
  readonly rows: readonly Row<S>[];
  readonly gaps: readonly Unread[];
  readonly testimony: ReadonlyMap<S, Evidence>;
}

const nameOf = ({ kind, id, account, region, name }: Subject): Named => ({
  kind,
  id,
  account,
  region,
  ...(name !== undefined && { name }),
});

/** Ids are what AWS says they are: only one that is plainly an id goes into a command to copy. */
const plain = /^[\w.:/+=@-]{1,256}$/;

const fill = (remedy: string, subject: Subject): string =>
  remedy.replaceAll(/\{(id|account|region)\}/g, (hole, key: 'id' | 'account' | 'region') =>
    plain.test(subject[key]) ? subject[key] : hole,
  );

const violationOf = <S extends Subject>(
  subject: S,
  { code, evidence, cause }: Extract<Verdict, { outcome: 'violated' }>,
  codes: Readonly<Record<string, CodeText>>,
  testimony: Evidence | undefined,
): Violation => ({
  subject: nameOf(subject),
  code,
  evidence: { ...evidence, ...testimony },
  remedy: fill(codes[code]?.remedy ?? '', subject),
  causes: cause ? [cause] : [],
});

/** One row per refusal, however many subjects it left undecided. */
const undecidedOf = (rows: readonly Row<Subject>[], gaps: readonly Unread[]): Undecided[] => {
  const byRefusal = new Map<Unread, Undecided>();
  for (const gap of gaps) byRefusal.set(gap, { ...gap, affected: 1 });
  for (const { subject, verdict } of rows) {
    if ('outcome' in verdict) {
      if (verdict.outcome !== 'undecided') continue;
      const { account, region, id } = subject;
      const { reason, action, detail } = verdict;
      const own = { account, region, reason, action, detail };
      byRefusal.set(own, { ...own, id, affected: 1 });
    } else {
      const known = byRefusal.get(verdict);
      byRefusal.set(
        verdict,
        known ? { ...verdict, affected: known.affected + 1 } : { ...verdict, id: subject.id, affected: 1 },
      );
    }
  }
  return [...byRefusal.values()];
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
  const { invariant, selection, rows, gaps, testimony } = judged;
  const violations: Violation[] = [];
  const pending: Pending[] = [];
  let upheld = 0;
  for (const { subject, verdict } of rows) {
    if (!('outcome' in verdict)) continue;
    if (verdict.outcome === 'upheld') upheld += 1;
    else if (verdict.outcome === 'pending') pending.push({ subject: nameOf(subject), dueAt: verdict.dueAt });
    else if (verdict.outcome === 'violated') {
      violations.push(violationOf(subject, verdict, invariant.codes, testimony.get(subject)));
    }
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
