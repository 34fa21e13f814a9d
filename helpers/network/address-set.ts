import { type Family, parseCidr } from './cidr.ts';

type Interval = readonly [first: bigint, last: bigint];

/** Addresses of one family as sorted, disjoint intervals, so that a union of rules can be compared whole. */
export type AddressSet = readonly Interval[];

const union = (intervals: readonly Interval[]): AddressSet => {
  const merged: Interval[] = [];
  for (const [first, last] of intervals.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) {
    const open = merged.at(-1);
    if (!open || first > open[1] + 1n) merged.push([first, last]);
    else if (last > open[1]) merged[merged.length - 1] = [open[0], last];
  }
  return merged;
};

/** The blocks of one family; text that is no CIDR is left out, for callers to have noticed before. */
export const addressesIn = (cidrs: readonly string[], family: Family): AddressSet =>
  union(
    cidrs.flatMap((text) => {
      const cidr = parseCidr(text);
      return cidr?.family === family ? [[cidr.first, cidr.last] as const] : [];
    }),
  );

/** What is in any of the sets. */
export const together = (...sets: readonly AddressSet[]): AddressSet => union(sets.flat());

const withoutInterval = ([first, last]: Interval, [from, to]: Interval): Interval[] => {
  if (to < first || from > last) return [[first, last]];
  const kept: Interval[] = [];
  if (first < from) kept.push([first, from - 1n]);
  if (last > to) kept.push([to + 1n, last]);
  return kept;
};

/** What the one has and the other has not. */
export const without = (set: AddressSet, removed: AddressSet): AddressSet =>
  removed.reduce<AddressSet>(
    (rest, gone) => rest.flatMap((interval) => withoutInterval(interval, gone)),
    set,
  );

/** What both have. */
export const shared = (a: AddressSet, b: AddressSet): AddressSet => without(a, without(a, b));

/** How much of a wanted set another one covers: with "some", one unknown address of it may go either way. */
export type Coverage = 'all' | 'some' | 'none';

export const coverageOf = (wanted: AddressSet, by: AddressSet): Coverage => {
  const missing = without(wanted, by);
  if (missing.length === 0) return 'all';
  return shared(wanted, by).length > 0 ? 'some' : 'none';
};
