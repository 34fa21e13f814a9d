import { styleText } from 'node:util';
import type { Outcome } from '../model/judgement.ts';

const marks = {
  upheld: { colour: 'green', sign: '✓' },
  violated: { colour: 'red', sign: '✗' },
  undecided: { colour: 'yellow', sign: '?' },
  empty: { colour: 'yellow', sign: '∅' },
} as const satisfies Record<Outcome, { colour: string; sign: string }>;

/** The sign before a line; coloured where the terminal takes colours. */
export const outcomeMark = (outcome: Outcome): string =>
  styleText(marks[outcome].colour, marks[outcome].sign);
