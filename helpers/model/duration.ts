export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const units = [
  ['d', DAY],
  ['h', HOUR],
  ['min', MINUTE],
  ['s', SECOND],
] as const;

/** A span of milliseconds as people say it, in its two largest units: `3 h 12 min`. For display only. */
export const inWords = (span: number): string => {
  const parts: string[] = [];
  let rest = Math.max(0, span);
  for (const [unit, size] of units) {
    if (parts.length === 2) break;
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(`${count} ${unit}`);
    else if (parts.length > 0) break;
  }
  return parts.join(' ') || '0 s';
};

/** An epoch time as ISO 8601 in UTC, without the milliseconds that nobody reads. */
export const inUtc = (time: number): string => new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
