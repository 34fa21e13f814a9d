/**
 * Whether a text fits a pattern in which `*` and `?` stand for other characters. In linear steps back, not
 * as a regular expression: policies are untrusted, and `a*a*a*…b` must not stall a run.
 */
export const matchesGlob = (pattern: string, text: string): boolean => {
  let at = 0;
  let star = -1;
  let resume = 0;
  for (let read = 0; read < text.length; ) {
    if (pattern[at] === '*') {
      star = at++;
      resume = read;
    } else if (pattern[at] === '?' || pattern[at] === text[read]) {
      at++;
      read++;
    } else if (star >= 0) {
      at = star + 1;
      read = ++resume;
    } else return false;
  }
  while (pattern[at] === '*') at++;
  return at === pattern.length;
};

/** Whether some text fits both patterns. Row by row from the ends: `row[j]` tells it of `a` from i and `b` from j. */
const haveTextInCommon = (a: string, b: string): boolean => {
  let below: boolean[] = [];
  for (let i = a.length; i >= 0; i--) {
    const row: boolean[] = [];
    for (let j = b.length; j >= 0; j--) {
      if (i === a.length && j === b.length) row[j] = true;
      else if (a[i] === '*') row[j] = below[j] === true || row[j + 1] === true;
      else if (b[j] === '*') row[j] = row[j + 1] === true || below[j] === true;
      else row[j] = (a[i] === b[j] || a[i] === '?' || b[j] === '?') && below[j + 1] === true;
    }
    below = row;
  }
  return below[0] === true;
};

const hasWildcard = (text: string): boolean => /[*?]/.test(text);

/**
 * How much of what a value may be fits a pattern, where the value itself is only known as a glob.
 * `some` where it cannot be told that all of it fits.
 */
export const overlapOf = (pattern: string, possible: string): 'all' | 'some' | 'none' => {
  if (!hasWildcard(possible)) return matchesGlob(pattern, possible) ? 'all' : 'none';
  if (!pattern.includes('?') && matchesGlob(pattern, possible)) return 'all';
  return haveTextInCommon(pattern, possible) ? 'some' : 'none';
};
