import type { Diagnosis, Invariant } from './invariant.ts';
import { judgeSubjects } from './judge-subjects.ts';
import type { Cause } from './judgement.ts';
import { type Reading, readingOf } from './reading.ts';
import { fillRemedy } from './remedy.ts';
import { doubtOf, inWordsOf, isViolated, type Row, type ViolatedRow } from './row.ts';
import type { Source } from './source.ts';
import { identityOf, type Subject } from './subject.ts';
import type { Thresholds } from './thresholds.ts';

/** What was found behind a violation, and what could not be decided on the way. */
export interface Found {
  readonly causes: readonly Cause[];
  readonly doubts: readonly string[];
}

/** The cause that a violated row stands for: the resource that it names, or else its own subject. */
export const causeOf = <S extends Subject>(
  { id, codes }: Invariant<S>,
  { subject, verdict }: ViolatedRow<S>,
): Cause => {
  const { kind, id: resource, account, region } = verdict.cause ?? subject;
  const { code, evidence } = verdict;
  const remedy = fillRemedy(codes[code]?.remedy ?? '', subject, verdict.cause);
  return { kind, id: resource, account, region, code, invariant: id, evidence, remedy };
};

/** Leads from a violating subject to the one that is diagnosed, where they differ and where there is one. */
const leadOf = async <S extends Subject>(
  source: Source,
  { through }: Diagnosis<S>,
  subjects: readonly S[],
): Promise<(subject: S) => Reading<Subject | undefined>> =>
  through ? source.read(through, subjects) : (subject) => readingOf(subject);

const gather = (
  found: Map<string, { causes: Cause[]; doubts: string[] }>,
  invariant: Invariant<Subject>,
  row: Row<Subject>,
): void => {
  const known = found.get(identityOf(row.subject)) ?? { causes: [], doubts: [] };
  found.set(identityOf(row.subject), known);
  if (isViolated(row)) known.causes.push(causeOf(invariant, row));
  const doubt = doubtOf(row);
  if (doubt !== undefined) known.doubts.push(`${invariant.id}: ${doubt}`);
};

const foundBy = (lead: Reading<Subject | undefined>, found: ReadonlyMap<string, Found>): Found => {
  if (!lead.read) return { causes: [], doubts: [inWordsOf(lead.unread)] };
  return (lead.value && found.get(identityOf(lead.value))) ?? { causes: [], doubts: [] };
};

/** Judges what one way leads to, and brings what was found back to where it came from. */
const findAlong = async <S extends Subject>(
  source: Source,
  thresholds: Thresholds,
  diagnosis: Diagnosis<S>,
  violating: readonly S[],
): Promise<(subject: S) => Found> => {
  const lead = await leadOf(source, diagnosis, violating);
  const led = violating
    .map(lead)
    .flatMap((reading) => (reading.read && reading.value ? [reading.value] : []));
  const asked = [...new Map(led.map((subject) => [identityOf(subject), subject])).values()];
  const found = new Map<string, { causes: Cause[]; doubts: string[] }>();
  for (const invariant of diagnosis.invariants) {
    for (const row of await judgeSubjects(source, thresholds, invariant, asked)) {
      gather(found, invariant, row);
    }
  }
  return (subject) => foundBy(lead(subject), found);
};

const waysOf = <S extends Subject>(diagnosis: Diagnosis<S>): readonly Diagnosis<S>[] => [
  diagnosis,
  ...(diagnosis.also ? waysOf(diagnosis.also) : []),
];

/**
 * Judges the diagnosing invariants on the violating subjects only; their violations become the causes.
 * Nothing is read where nothing is violated.
 */
export const diagnose = async <S extends Subject>(
  source: Source,
  thresholds: Thresholds,
  { diagnosedBy }: Invariant<S>,
  rows: readonly ViolatedRow<S>[],
): Promise<ReadonlyMap<S, Found>> => {
  if (!diagnosedBy || rows.length === 0) return new Map();
  const violating = rows.map(({ subject }) => subject);
  const ways: ((subject: S) => Found)[] = [];
  for (const way of waysOf(diagnosedBy())) {
    ways.push(await findAlong(source, thresholds, way, violating));
  }
  return new Map(
    violating.map((subject) => {
      const found = ways.map((along) => along(subject));
      const causes = found.flatMap((one) => one.causes);
      return [subject, { causes, doubts: [...new Set(found.flatMap(({ doubts }) => doubts))] }];
    }),
  );
};
