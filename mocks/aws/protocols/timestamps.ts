const compactIso = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

const parse = (text: string): number => Date.parse(text.replace(compactIso, '$1-$2-$3T$4:$5:$6Z'));

/**
 * Reads a time as SDKs, command lines and recordings write it: a Date, seconds since the epoch, or a text with or
 * without offset and microseconds. Gives milliseconds since the epoch, or `undefined` for what is no time.
 */
export const millisecondsOf = (value: unknown): number | undefined => {
  if (value instanceof Date) return value.getTime();
  if (typeof value === 'number') return value * 1000;
  const time = typeof value === 'string' ? parse(value) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
};
