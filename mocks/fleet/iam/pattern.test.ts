import { expect, test } from 'vitest';
import { fits, fitsIgnoringCase } from './pattern.ts';

test.each([
  ['ssm:*', 'ssm:GetDocument', true],
  ['ssm:*', 'ssmmessages:OpenDataChannel', false],
  ['*', '', true],
  ['arn:aws:s3:::b/*', 'arn:aws:s3:::b/a/c', true],
  ['arn:aws:s3:::b/*', '*', false],
  ['a?c', 'abc', true],
  ['a?c', 'ac', false],
  ['a.c', 'abc', false],
  ['(a|b)[c]$', '(a|b)[c]$', true],
  ['a*', 'a\nb', true],
  ['ssm:get*', 'ssm:GetDocument', false],
])('%s on %j: %s', (pattern, text, answer) => {
  expect(fits(pattern, text)).toBe(answer);
});

test('case can be left out of account', () => {
  expect(fitsIgnoringCase('SSM:get*', 'ssm:GetDocument')).toBe(true);
});
