import { InvalidArgumentError } from 'commander';
import type { TagFilter } from '../collectors/access.ts';

const append = <T>(value: T, previous: readonly T[] | undefined): readonly T[] => [
  ...(previous ?? []),
  value,
];

/** For an option that may be given several times. */
export const repeated = (value: string, previous: readonly string[] | undefined) => append(value, previous);

/** `Env=prod`, or `Env` for any value; the same key again means any of the values. */
export const tagOption = (text: string, previous: readonly TagFilter[] | undefined): readonly TagFilter[] => {
  const separator = text.indexOf('=');
  const key = separator < 0 ? text : text.slice(0, separator);
  if (key.trim() === '') {
    throw new InvalidArgumentError('Write KEY=VALUE, or KEY for any value; for example --tag Env=prod.');
  }
  const values = separator < 0 ? [] : [text.slice(separator + 1)];
  const known = previous?.find((filter) => filter.key === key);
  if (!known) return append({ key, values }, previous);
  const merged = { key, values: known.values.length && values.length ? [...known.values, ...values] : [] };
  return (previous ?? []).map((filter) => (filter === known ? merged : filter));
};

/** A whole number within bounds, refused by name where it is not. */
export const wholeNumber =
  (least: number, most: number) =>
  (text: string): number => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
  };

export const seconds = (text: string): number => {
  const value = Number(text);
  if (value > 0 && value <= 3600) return value * 1000;
  throw new InvalidArgumentError('Give a number of seconds, such as 20.');
};

/** An ISO 8601 time with its zone: a local time would judge differently on another machine. */
export const instant = (text: string): number => {
  const value = Date.parse(text);
  if (!Number.isNaN(value) && /(Z|[+-]\d{2}:?\d{2})$/i.test(text)) return value;
  throw new InvalidArgumentError('Give an ISO 8601 time with its zone, such as 2026-11-21T06:00:00Z.');
};

/** `mock`, `aws`, or an http(s) URL of an endpoint. */
export const targetOption = (text: string): string => {
  if (text === 'mock' || text === 'aws') return text;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return text;
  throw new InvalidArgumentError('Give mock, aws, or the URL of an endpoint such as http://127.0.0.1:4566.');
};
