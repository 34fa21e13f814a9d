import type { Fact, Facts } from './fact.ts';
import type { Need } from './need.ts';
import type { Reading } from './reading.ts';
import type { Selector } from './selection.ts';
import type { Subject } from './subject.ts';
import type { Thresholds } from './thresholds.ts';
import type { Evidence, Verdict } from './verdict.ts';

export const severities = ['critical', 'high', 'medium', 'low'] as const;
export type Severity = (typeof severities)[number];

/** What a violation code means and how it is cured; `{id}`, `{account}` and `{region}` are filled in. */
export interface CodeText {
  readonly means: string;
  readonly remedy: string;
}

/** All that judgement may know beside the facts. `now` is when the account-Region began to be read. */
interface Circumstances {
  readonly now: number;
  readonly thresholds: Thresholds;
}

/**
 * A second witness: read for violating subjects only, a few of them, to enrich the evidence. It never
 * changes a verdict, and a refusal is told, not hidden.
 */
export interface Witness<S extends Subject> {
  readonly fact: Fact<S, unknown>;
  tells(reading: Reading<unknown>): Evidence;
}

/** The invariants whose violations are the causes of this one's. */
export interface Diagnosis<S extends Subject> {
  /** Leads to the subject that they are about, where it is another one: from a node to its instance. */
  readonly through?: Fact<S, Subject | undefined>;
  /** In the order in which a person would look. */
  readonly invariants: readonly Invariant<Subject>[];
  /** Further subjects that may be behind it, with a way of their own: what a whole Region shares. */
  readonly also?: Diagnosis<S>;
}

/** A claim, true when healthy, with the pure function that judges one subject. */
export interface Invariant<S extends Subject = Subject> {
  /** `<area>/<claim>`: permanent, since waivers and baselines name it. */
  readonly id: string;
  readonly claim: string;
  readonly because: string;
  /** The AWS page that the claim follows. */
  readonly source: string;
  readonly severity: Severity;
  /** Whom it can be about at all: a spec narrows this, and cannot widen it. */
  readonly about: Selector<S>;
  /** What a target must have for the claim to mean anything there; where it lacks, the invariant is skipped. */
  readonly needs?: readonly Need[];
  readonly reads: Facts<S>;
  readonly codes: Readonly<Record<string, CodeText>>;
  readonly witness?: Witness<S>;
  /** What is asked about violating subjects, and only then; a function, since causes may be far away. */
  readonly diagnosedBy?: () => Diagnosis<S>;
  evaluate(subject: S, facts: Readonly<Record<string, unknown>>, circumstances: Circumstances): Verdict;
}

export interface InvariantDefinition<S extends Subject, Values, Code extends string>
  extends Omit<Invariant<S>, 'reads' | 'codes' | 'evaluate'> {
  readonly reads: Facts<S, Values>;
  readonly codes: Readonly<Record<Code, CodeText>>;
  readonly evaluate: (subject: S, facts: Values, circumstances: Circumstances) => Verdict<NoInfer<Code>>;
}

/** Types an invariant's facts and codes where it is written, and forgets them where it is judged. */
export const defineInvariant = <S extends Subject, Values, Code extends string>(
  definition: InvariantDefinition<S, Values, Code>,
): Invariant<S> => ({
  ...definition,
  reads: definition.reads as Facts<S>,
  evaluate: (subject, facts, circumstances) => definition.evaluate(subject, facts as Values, circumstances),
});

export const witnessedBy = <S extends Subject, T>(
  fact: Fact<S, T>,
  tells: (reading: Reading<T>) => Evidence,
): Witness<S> => ({ fact, tells: (reading) => tells(reading as Reading<T>) });
