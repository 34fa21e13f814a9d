import { expect, test } from 'vitest';
import { escapeXml } from './xml-text.ts';

test.each([
  ['plain', 'plain'],
  ['a & b < c > d', 'a &amp; b &lt; c &gt; d'],
  ['"quoted" \'too\'', '"quoted" \'too\''],
  ['&amp;', '&amp;amp;'],
  ['tab\tline\nreturn\r', 'tab\tline\nreturn&#xD;'],
  ['決済 🚀', '決済 🚀'],
  ['null \u0000 bell \u0007 escape \u001b', 'null \ufffd bell \ufffd escape \ufffd'],
  ['lone \ud83d half', 'lone \ufffd half'],
  ['no character \uffff', 'no character \ufffd'],
])('%j becomes %j', (text, escaped) => {
  expect(escapeXml(text)).toBe(escaped);
});
