/** A source of choices that a seed decides, since a fleet must be the same on every machine and day. */
export interface Random {
  /** A number from 0 up to, not including, 1. */
  next(): number;
  /** An integer from 0 up to, not including, `limit`. */
  below(limit: number): number;
  between(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Picks by the weight that stands beside each value. */
  weighted<T>(table: readonly (readonly [value: T, weight: number])[]): T;
  hex(digits: number): string;
  uuid(): string;
}

const fnv1a = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
};

const mulberry32 = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const pickWeighted = <T>(table: readonly (readonly [T, number])[], share: number): T => {
  let rest = share * table.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of table) {
    rest -= weight;
    if (rest < 0) return value;
  }
  throw new RangeError('nothing to pick from');
};

const hexDigits = (next: () => number, digits: number): string => {
  let text = '';
  while (text.length < digits)
    text += Math.floor(next() * 2 ** 32)
      .toString(16)
      .padStart(8, '0');
  return text.slice(0, digits);
};

const pickFrom = <T>(list: readonly T[], share: number): T => {
  if (list.length === 0) throw new RangeError('nothing to pick from');
  return list[Math.floor(share * list.length)] as T;
};

/** Derives an independent stream from any number of keys, so that one part of a fleet never shifts another. */
export const seededRandom = (...keys: readonly (string | number)[]): Random => {
  const next = mulberry32(fnv1a(keys.join('\u0000')));
  const hex = (digits: number): string => hexDigits(next, digits);
  return {
    next,
    hex,
    below: (limit) => Math.floor(next() * limit),
    between: (from, to) => from + next() * (to - from),
    chance: (probability) => next() < probability,
    pick: (list) => pickFrom(list, next()),
    weighted: (table) => pickWeighted(table, next()),
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
  };
};
