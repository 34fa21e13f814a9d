import type { Facts } from './fact.ts';
import type { Kinds, Subject } from './subject.ts';

/** Says which subjects of one kind are meant, in words and as a predicate over what it reads. */
export interface Selector<S extends Subject> {
  readonly kind: S['kind'];
  readonly words: string;
  readonly reads: Facts<S>;
  matches(subject: S, facts: Readonly<Record<string, unknown>>): boolean;
}

export interface SelectorDefinition<K extends keyof Kinds, Values> {
  readonly kind: K;
  readonly words: string;
  readonly reads?: Facts<Kinds[K], Values>;
  readonly matches: (subject: Kinds[K], facts: Values) => boolean;
}

export const defineSelector = <K extends keyof Kinds, Values = Readonly<Record<never, never>>>(
  definition: SelectorDefinition<K, Values>,
): Selector<Kinds[K]> => ({
  kind: definition.kind,
  words: definition.words,
  reads: (definition.reads ?? {}) as Facts<Kinds[K]>,
  matches: (subject, facts) => definition.matches(subject, facts as Values),
});

/** Which subjects a spec speaks of. Lazy: it reads nothing until an invariant is judged over it. */
export interface Selection<S extends Subject> {
  readonly kind: S['kind'];
  readonly selectors: readonly Selector<S>[];
  /** Why it is right that there may be none; without it, an empty selection does not pass. */
  readonly noneBecause?: string;
}
