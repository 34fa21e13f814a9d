import { expect, test } from 'vitest';
import { isOlder } from './is-older.ts';

test.each([
  ['3.2.582.0', '3.2.1041.0'],
  ['3.2.581.9', '3.2.582.0'],
  ['0', '1.0.152.0'],
  ['1.0.221.9289', '1.05.00.0156'],
  ['7', '7.1'],
  ['1', '1.0.1'],
  ['3.3.40', '3.3.40.0'],
  [' 2.3.50.0 ', '2.3.612.0'],
])('%s is older than %s, and not the other way round', (a, b) => {
  expect(isOlder(a, b)).toBe(true);
  expect(isOlder(b, a)).toBe(false);
});

test.each(['3.2.582.0', '1.1.2', '03.2.582.0'])('%s is not older than itself', (version) => {
  expect(isOlder(version, version)).toBe(false);
});

test('leading zeros mean nothing', () => {
  expect(isOlder('03.02.582.0', '3.2.582.0')).toBe(false);
  expect(isOlder('3.2.582.0', '03.02.582.0')).toBe(false);
});

test.each(['', 'latest', '1.', '1..2', '3.2.x'])('%j is no version', (text) => {
  expect(isOlder(text, '1.0')).toBeUndefined();
  expect(isOlder('1.0', text)).toBeUndefined();
});
