import { describe, expect, test } from 'vitest';
import type { Invariant } from '../model/invariant.ts';
import type { Subject } from '../model/subject.ts';
import { defaultThresholds } from '../model/thresholds.ts';
import type { Evidence, Verdict } from '../model/verdict.ts';

type Facts = Readonly<Record<string, unknown>>;

/** One subject with its facts, as literals; `why` is the name of the test. */
interface Case<S extends Subject> {
  readonly why: string;
  readonly subject: S;
  readonly facts?: Facts;
}

interface ViolatedCase<S extends Subject> extends Case<S> {
  readonly code: string;
  readonly evidence?: Evidence;
}

interface PendingCase<S extends Subject> extends Case<S> {
  readonly dueAt: number;
}

interface Cases<S extends Subject> {
  readonly now: number;
  readonly upheld: readonly Case<S>[];
  readonly violated: readonly ViolatedCase<S>[];
  readonly undecided?: readonly Case<S>[];
  readonly pending?: readonly PendingCase<S>[];
}

const deepFreeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
};

/** Judges literals, frozen so that an invariant that writes to what it reads fails. */
const verdictOn = <S extends Subject>(
  invariant: Invariant<S>,
  { subject, facts = {} }: Case<S>,
  now: number,
) => invariant.evaluate(deepFreeze(subject), deepFreeze(facts), { now, thresholds: defaultThresholds });

const outcomeOf = ({ outcome }: Verdict) => outcome;

/** The table test of an invariant: every list has cases, no case stands twice, every code is reached. */
export const testInvariant = <S extends Subject>(invariant: Invariant<S>, cases: Cases<S>): void => {
  const { now, upheld, violated, undecided, pending } = cases;
  describe(invariant.id, () => {
    test('the table is sound', () => {
      for (const list of [upheld, violated, undecided, pending]) expect(list?.length).not.toBe(0);
      const all = [...upheld, ...violated, ...(undecided ?? []), ...(pending ?? [])];
      const distinct = new Set(all.map(({ subject, facts }) => JSON.stringify([subject, facts])));
      expect(distinct.size, 'a case stands twice').toBe(all.length);
      expect(new Set(violated.map(({ code }) => code)), 'a code is never reached').toEqual(
        new Set(Object.keys(invariant.codes)),
      );
    });
    test.each(upheld)('upheld: $why', (one) => {
      expect(outcomeOf(verdictOn(invariant, one, now))).toBe('upheld');
    });
    test.each(violated)('$code: $why', (one) => {
      const { code, evidence } = one;
      const expected = { outcome: 'violated', code, ...(evidence && { evidence }) };
      expect(verdictOn(invariant, one, now)).toMatchObject(expected);
    });
    test.each(undecided ?? [])('undecided: $why', (one) => {
      expect(outcomeOf(verdictOn(invariant, one, now))).toBe('undecided');
    });
    test.each(pending ?? [])('pending: $why', (one) => {
      expect(verdictOn(invariant, one, now)).toEqual({ outcome: 'pending', dueAt: one.dueAt });
    });
  });
};
