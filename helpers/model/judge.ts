import type { Facts } from './fact.ts';
import type { Invariant } from './invariant.ts';
import type { Judgement } from './judgement.ts';
import type { Reading } from './reading.ts';
import type { Selection, Selector } from './selection.ts';
import type { Source } from './source.ts';
import { accountRegionOf, type Subject } from './subject.ts';
import { type Row, summarise } from './summarise.ts';
import type { Thresholds } from './thresholds.ts';
import type { Evidence } from './verdict.ts';

type Values = Readonly<Record<string, unknown>>;

/** Enough to see what kind of violation it is; the account pays for each, so a thousand are not asked. */
const witnessesPerAccountRegion = 20;

/** Reads facts for subjects and gives, for each subject, all their values or the first refusal. */
const readFacts = async <S extends Subject>(
  source: Source,
  facts: Facts<S>,
  subjects: readonly S[],
): Promise<(subject: S) => Reading<Values>> => {
  const named = await Promise.all(
    Object.entries(facts).map(async ([name, fact]) => [name, await source.read(fact, subjects)] as const),
  );
  return (subject) => {
    const values: Record<string, unknown> = {};
    for (const [name, readingFor] of named) {
      const reading = readingFor(subject);
      if (!reading.read) return reading;
      values[name] = reading.value;
    }
    return { read: true, value: values };
  };
};

/** Keeps the subjects that a selector means; those of which that cannot be told come back as rows. */
const narrow = async <S extends Subject>(
  source: Source,
  subjects: readonly S[],
  selector: Selector<S>,
): Promise<{ kept: S[]; unread: Row<S>[] }> => {
  const facts = await readFacts(source, selector.reads, subjects);
  const kept: S[] = [];
  const unread: Row<S>[] = [];
  for (const subject of subjects) {
    const reading = facts(subject);
    if (!reading.read) unread.push({ subject, verdict: reading.unread });
    else if (selector.matches(subject, reading.value)) kept.push(subject);
  }
  return { kept, unread };
};

const evaluateAll = async <S extends Subject>(
  source: Source,
  thresholds: Thresholds,
  invariant: Invariant<S>,
  subjects: readonly S[],
): Promise<Row<S>[]> => {
  const facts = await readFacts(source, invariant.reads, subjects);
  return subjects.map((subject) => {
    const reading = facts(subject);
    if (!reading.read) return { subject, verdict: reading.unread };
    const circumstances = { now: source.asOf(subject), thresholds };
    return { subject, verdict: invariant.evaluate(subject, reading.value, circumstances) };
  });
};

const isViolated = ({ verdict }: Row<Subject>) => 'outcome' in verdict && verdict.outcome === 'violated';

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
  for (const selector of [...selection.selectors, invariant.about]) {
    const { kept, unread } = await narrow(source, subjects, selector);
    subjects = kept;
    rows.push(...unread);
  }
  rows.push(...(await evaluateAll(source, thresholds, invariant, subjects)));
  return summarise({
    invariant,
    selection,
    rows,
    gaps,
    testimony: await testimonyOn(source, invariant, rows),
  });
};
