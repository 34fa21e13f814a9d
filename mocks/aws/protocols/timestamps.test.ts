import { expect, test } from 'vitest';
import { millisecondsOf } from './timestamps.ts';

const noon = Date.UTC(2026, 10, 21, 12);

test.each([
  [new Date(noon), noon],
  [noon / 1000, noon],
  [noon / 1000 + 0.25, noon + 250],
  ['2026-11-21T12:00:00Z', noon],
  ['2026-11-21T12:00:00.123456+00:00', noon + 123],
  ['2026-11-21T06:00:00-06:00', noon],
  ['20261121T120000Z', noon],
  ['yesterday', undefined],
  [true, undefined],
])('%j is %j', (value, milliseconds) => {
  expect(millisecondsOf(value)).toBe(milliseconds);
});
