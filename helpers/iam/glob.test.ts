import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesGlob, overlapOf } from './glob.ts';

test.each([
  ['ssm:*', 'ssm:GetDocument', true],
  ['ssm:*', 'ssmmessages:CreateDataChannel', false],
  ['*', '', true],
  ['', '', true],
  ['', 'a', false],
  ['?', '', false],
  ['a?c', 'abc', true],
  ['a*b*c', 'a-b-b-c', true],
  ['a*b*c', 'a-b-c-', false],
  ['ab*ba', 'aba', false],
  ['a.c', 'abc', false],
  ['arn:aws:s3:::b/*', '*', false],
  ['*', '*', true],
])('%s on %j: %s', (pattern, text, fits) => {
  expect(matchesGlob(pattern, text)).toBe(fits);
});

test.each([
  ['*', 'arn:aws:ssm:eu-west-1:*', 'all'],
  ['arn:aws:ssm:*', 'arn:aws:ssm:eu-west-1:*', 'all'],
  ['arn:aws:ssm:eu-west-1:*', 'arn:aws:ssm:*', 'some'],
  ['arn:aws:s3:::*', 'arn:aws:ssm:*', 'none'],
  ['*a', 'b*', 'some'],
  ['?', '*', 'some'],
  ['111122223333', '111122223333', 'all'],
  ['1111*', '111122223333', 'all'],
  ['4444*', '111122223333', 'none'],
])('%s over %s: %s', (pattern, possible, overlap) => {
  expect(overlapOf(pattern, possible)).toBe(overlap);
});

const globs = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 8 });
const words = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 6 });

test('a glob fits what the regular expression of the same meaning fits', () => {
  fc.assert(
    fc.property(globs, words, (glob, word) => {
      const expression = new RegExp(`^${glob.replaceAll('*', '.*').replaceAll('?', '.')}$`);
      expect(matchesGlob(glob, word)).toBe(expression.test(word));
    }),
  );
});

test('an overlap agrees with every text that the values may have', () => {
  fc.assert(
    fc.property(globs, globs, words, (pattern, possible, word) => {
      fc.pre(matchesGlob(possible, word));
      const overlap = overlapOf(pattern, possible);
      expect(overlap).not.toBe(matchesGlob(pattern, word) ? 'none' : 'all');
    }),
  );
});

test('a hostile pattern takes no time', () => {
  expect(matchesGlob(`${'a*'.repeat(200)}b`, 'a'.repeat(5_000))).toBe(false);
});
