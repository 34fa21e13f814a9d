import type { Facts } from './fact.ts';
import type { Invariant } from './invariant.ts';
import type { Reading } from './reading.ts';
import type { Row } from './row.ts';
import type { Selector } from './selection.ts';
import type { Source } from './source.ts';
import type { Subject } from './subject.ts';
import type { Thresholds } from './thresholds.ts';

type Values = Readonly<Record<string, unknown>>;

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
export const narrow = async <S extends Subject>(
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

/** Judges the subjects that an invariant is about at all; each of those gets one row. */
export const judgeSubjects = async <S extends Subject>(
  source: Source,
  thresholds: Thresholds,
  invariant: Invariant<S>,
  subjects: readonly S[],
): Promise<Row<S>[]> => {
  const { kept, unread } = await narrow(source, subjects, invariant.about);
  return [...unread, ...(await evaluateAll(source, thresholds, invariant, kept))];
};
