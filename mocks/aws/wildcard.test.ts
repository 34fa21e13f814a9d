import { expect, test } from 'vitest';
import { wildcard } from './wildcard.ts';

test.each([
  ['running', 'running', true],
  ['running', 'Running', false],
  ['run*', 'running', true],
  ['*', '', true],
  ['t?.micro', 't3.micro', true],
  ['t?.micro', 't3amicro', false],
  ['a.c', 'abc', false],
  ['what\\?', 'what?', true],
  ['what\\?', 'whats', false],
  ['\\*', '*', true],
  ['\\*', 'x', false],
  ['back\\\\slash*', 'back\\slashes', true],
  ['*-[a]($)', 'x-[a]($)', true],
  ['a*', 'a\nb', true],
  ['ssm:*', 'ssm:DescribeInstanceInformation', true],
])('%s on %j: %s', (pattern, text, fits) => {
  expect(wildcard(pattern)(text)).toBe(fits);
});
