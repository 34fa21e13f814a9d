import type { Subject } from './subject.ts';

/**
 * Names something that can be read about a subject, without saying how: invariants ask for facts,
 * collectors answer them, and neither knows the other.
 */
export interface Fact<S extends Subject, T> {
  readonly name: string;
  readonly kind: S['kind'];
  /** Carries the types only; never set. */
  types?(subject: S): T;
}

export const defineFact = <S extends Subject, T>(name: string, kind: S['kind']): Fact<S, T> => ({
  name,
  kind,
});

/** The facts that something asks for, by the names under which it is handed their values. */
export type Facts<S extends Subject, Values = Readonly<Record<string, unknown>>> = {
  readonly [K in keyof Values]: Fact<S, Values[K]>;
};
