import { describe, expect, test } from 'vitest';
import { DAY } from '../model/duration.ts';
import type { Endpoint } from '../model/endpoint.ts';
import type { Handshake, PresentedCertificate } from '../model/handshake.ts';
import { type HandshakeCode, judgeHandshake } from './judge-handshake.ts';

const now = Date.parse('2026-11-21T06:00:00Z');
const id = 'ssm.eu-west-1.amazonaws.com';
const endpoint: Endpoint = {
  kind: 'endpoint',
  id,
  account: '111122223333',
  region: 'eu-west-1',
  service: 'ssm',
  partition: 'aws',
};
const own: PresentedCertificate = {
  subject: `CN=${id}`,
  issuer: 'C=US, O=Amazon, CN=Amazon RSA 2048 M01',
  validFrom: now - 30 * DAY,
  validTo: now + 300 * DAY,
  fingerprint: '00',
  subjectAltName: `DNS:${id}`,
};
const above: PresentedCertificate = {
  ...own,
  subject: own.issuer,
  issuer: 'C=US, O=Amazon, CN=Amazon Root CA 1',
};
const healthy: Handshake = {
  protocol: 'TLSv1.3',
  path: [own, above],
  end: { kind: 'accepted-root', name: 'Amazon Root CA 1' },
  answer: { status: 404, body: '<UnknownOperationException/>\n' },
};

/** What makes each code, from what rules out the rest to what only foretells. */
const faults: readonly (readonly [HandshakeCode, (handshake: Handshake) => Handshake])[] = [
  ['unaccepted-root', (one) => ({ ...one, end: { kind: 'other-root', name: 'O=Example Corp' } })],
  ['incomplete-chain', (one) => ({ ...one, end: { kind: 'missing-issuer', name: 'O=Amazon' } })],
  ['host-mismatch', (one) => withOwn(one, { subjectAltName: 'DNS:portal.example.com' })],
  ['expired', (one) => withOwn(one, { validTo: now - 1 })],
  ['not-yet-valid', (one) => withOwn(one, { validFrom: now + 1 })],
  ['protocol-too-old', (one) => ({ ...one, protocol: 'TLSv1.1' })],
  ['not-the-service', (one) => ({ ...one, answer: { status: 404, body: '<html>' } })],
  ['expires-soon', (one) => withOwn(one, { validTo: now + 14 * DAY - 1 })],
];

const withOwn = (one: Handshake, change: Partial<PresentedCertificate>): Handshake => ({
  ...one,
  path: one.path.map((certificate, index) => (index === 0 ? { ...certificate, ...change } : certificate)),
});

const judge = (handshake: Handshake, partition = 'aws') =>
  judgeHandshake({ endpoint: { ...endpoint, partition }, handshake, now, validFor: 14 * DAY });

const codeOf = (handshake: Handshake, partition?: string) => {
  const verdict = judge(handshake, partition);
  return verdict.outcome === 'violated' ? verdict.code : verdict.outcome;
};

describe('what is told where several things are wrong: what rules out the rest', () => {
  const pairs = faults.flatMap(([first, make], index) =>
    faults.slice(index + 1).map(([second, makeToo]) => ({ first, second, both: make(makeToo(healthy)) })),
  );
  test.each(faults)('%s alone', (code, make) => expect(codeOf(make(healthy))).toBe(code));
  test.each(pairs)('$first before $second', ({ first, second, both }) => {
    // One certificate cannot both have expired and expire soon; of the two makers the first has the word.
    expect(codeOf(both), second).toBe(first);
  });
});

describe('bounds', () => {
  test.each<readonly [string, Handshake]>([
    ['upheld', healthy],
    ['upheld', { ...healthy, protocol: 'TLSv1.2' }],
    ['upheld', { ...healthy, protocol: 'TLSv1.4' }],
    ['protocol-too-old', { ...healthy, protocol: 'TLSv1' }],
    ['protocol-too-old', { ...healthy, protocol: 'SSLv3' }],
    ['upheld', withOwn(healthy, { validTo: now + 14 * DAY })],
    ['expires-soon', withOwn(healthy, { validTo: now })],
    ['upheld', withOwn(healthy, { validFrom: now })],
    ['expired', { ...healthy, path: [own, { ...above, validTo: now - DAY }] }],
    ['expires-soon', { ...healthy, path: [own, { ...above, validTo: now + DAY }] }],
    ['not-yet-valid', { ...healthy, path: [own, { ...above, validFrom: now + DAY }] }],
    ['host-mismatch', { ...healthy, path: [] }],
    ['upheld', { ...healthy, answer: { body: 'UnknownOperationException' } }],
    ['not-the-service', { ...healthy, answer: { status: 200, body: '' } }],
  ])('%s: %j', (outcome, handshake) => expect(codeOf(handshake)).toBe(outcome));
});

describe('undecided, never upheld', () => {
  const { answer: _, ...silent } = healthy;
  test.each<readonly [string, string, Handshake, string]>([
    ['no answer to GET /', 'unreachable', silent, 'aws'],
    [
      'an objection of OpenSSL that is not judged here',
      'malformed',
      { ...healthy, objection: 'INVALID_PURPOSE' },
      'aws',
    ],
    [
      'another root where AWS does not say which it uses',
      'unsupported',
      { ...healthy, end: { kind: 'other-root', name: 'O=Other' } },
      'aws-eusc',
    ],
  ])('%s', (_why, reason, handshake, partition) => {
    expect(judge(handshake, partition)).toMatchObject({
      outcome: 'undecided',
      reason,
      action: 'tls:Handshake',
    });
  });

  test('but what a clock or a store of roots makes OpenSSL object to is judged by ourselves', () => {
    expect(codeOf({ ...healthy, objection: 'CERT_HAS_EXPIRED' })).toBe('upheld');
    expect(codeOf({ ...withOwn(healthy, { validTo: now - 1 }), objection: 'INVALID_PURPOSE' })).toBe(
      'expired',
    );
  });
});

test('every violation says from where it was seen', () => {
  for (const [, make] of faults) {
    expect(judge(make(healthy))).toMatchObject({ evidence: { seenFrom: 'where Muster runs' } });
  }
});
