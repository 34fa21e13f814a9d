import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coversHost } from './covers-host.ts';

const host = 'ssm.eu-west-1.amazonaws.com';

test.each([
  [true, `DNS:${host}`],
  [true, `DNS:ssm.us-east-1.amazonaws.com, DNS:${host}`],
  [true, 'DNS:SSM.EU-WEST-1.AMAZONAWS.COM'],
  [true, 'DNS:*.eu-west-1.amazonaws.com'],
  [false, 'DNS:*.amazonaws.com'],
  [false, 'DNS:*.com'],
  [false, 'DNS:*'],
  [false, 'DNS:eu-west-1.amazonaws.com'],
  [false, 'DNS:ssm.eu-west-1.amazonaws.com.example.com'],
  [false, 'DNS:portal.example.com'],
  [false, `URI:https://${host}/`],
  [false, `IP Address:192.0.2.1`],
  [false, `DNS:"portal.example.com, DNS:${host}"`],
  [false, ''],
  [false, undefined],
])('%s for %s', (covers, subjectAltName) => {
  expect(coversHost(subjectAltName, host)).toBe(covers);
});

test('a wildcard stands for one label, whichever', () => {
  const label = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}[a-z0-9]$/);
  fc.assert(
    fc.property(label, label, (one, two) => {
      expect(coversHost('DNS:*.amazonaws.com', `${one}.amazonaws.com`)).toBe(true);
      expect(coversHost('DNS:*.amazonaws.com', `${one}.${two}.amazonaws.com`)).toBe(false);
    }),
  );
});
