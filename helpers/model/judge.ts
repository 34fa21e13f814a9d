import { diagnose } from './diagnose.ts';
import type { Invariant } from './invariant.ts';
import { judgeSubjects, narrow } from './judge-subjects.ts';
import type { Judgement } from './judgement.ts';
import { isViolated, type Row } from './row.ts';
import type { Selection } from './selection.ts';
import type { Source } from './source.ts';
import { accountRegionOf, type Subject } from './subject.ts';
import { summarise } from './summarise.ts';
import type { Thresholds } from './thresholds.ts';
import type { Evidence } from './verdict.ts';

/** Enough to see what kind of violation it is; the account pays for each, so a thousand are not asked. */
const witnessesPerAccountRegion = 20;

/** Asks the second witness about some of the violating subjects. */
const testimonyOn = async <S extends Subject>(
  source: Source,
  { witness }: Invariant<S>,
  rows: readonly Row<S>[],
): Promise<ReadonlyMap<S, Evidence>> => {
  if (!witness) return new Map();
  const heard = new Map<string, number>();
  const subjects = rows.filter(isViolated).flatMap(({ subject }) => {
    const count = (heard.get(accountRegionOf(subject)) ?? 0) + 1;
    heard.set(accountRegionOf(subject), count);
    return count <= witnessesPerAccountRegion ? [subject] : [];
  });
  if (subjects.length === 0) return new Map();
  const reading = await source.read(witness.fact, subjects);
  return new Map(subjects.map((subject) => [subject, witness.tells(reading(subject))]));
};

/**
 * Judges one invariant over one selection: reads what both need and nothing else, and turns each
 * refusal into an undecided row before `evaluate` could mistake it for a fact.
 */
export const judge = async <S extends Subject>(
  source: Source,
  thresholds: Thresholds,
  selection: Selection<S>,
  invariant: Invariant<S>,
): Promise<Judgement> => {
  const { items, gaps } = await source.list<S>(selection.kind);
  const rows: Row<S>[] = [];
  let subjects: readonly S[] = items;
  for (const selector of selection.selectors) {
    const { kept, unread } = await narrow(source, subjects, selector);
    subjects = kept;
    rows.push(...unread);
  }
  rows.push(...(await judgeSubjects(source, thresholds, invariant, subjects)));
  return summarise({
    invariant,
    selection,
    rows,
    gaps,
    testimony: await testimonyOn(source, invariant, rows),
    diagnoses: await diagnose(source, thresholds, invariant, rows.filter(isViolated)),
  });
};
