import type { OneOrMore } from './model.ts';

/** An element that may be absent, one value or several, as a list. */
export const listed = <T extends string | number | boolean | object>(
  element: OneOrMore<T> | undefined,
): readonly T[] => {
  if (element === undefined) return [];
  return Array.isArray(element) ? (element as readonly T[]) : [element as T];
};
