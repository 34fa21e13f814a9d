import { DAY } from '../../model/duration.ts';
import type { Endpoint } from '../../model/endpoint.ts';
import type { Handshake } from '../../model/handshake.ts';
import { testInvariant } from '../test-invariant.ts';
import { endpointChainValid } from './endpoint-chain-valid.ts';

const now = Date.parse('2026-11-21T06:00:00Z');
const id = 'ssm.eu-west-1.amazonaws.com';
const subject: Endpoint = {
  kind: 'endpoint',
  id,
  account: '111122223333',
  region: 'eu-west-1',
  service: 'ssm',
  partition: 'aws',
};
const certificate = {
  subject: `CN=${id}`,
  issuer: 'C=US, O=Amazon, CN=Amazon RSA 2048 M01',
  validFrom: now - 30 * DAY,
  validTo: now + 300 * DAY,
  fingerprint: '00',
  subjectAltName: `DNS:${id}`,
};
const healthy: Handshake = {
  protocol: 'TLSv1.3',
  path: [certificate],
  end: { kind: 'accepted-root', name: 'Amazon Root CA 1' },
  answer: { status: 404, body: '<UnknownOperationException/>\n' },
};
const seenFrom = 'where Muster runs';
const presenting = (change: Partial<typeof certificate>) => ({
  handshake: { ...healthy, path: [{ ...certificate, ...change }] },
});

testInvariant(endpointChainValid(), {
  now,
  upheld: [
    { why: 'as AWS presents itself', subject, facts: { handshake: healthy } },
    { why: 'over TLS 1.2', subject, facts: { handshake: { ...healthy, protocol: 'TLSv1.2' } } },
    { why: 'with two weeks left', subject, facts: presenting({ validTo: now + 14 * DAY }) },
  ],
  violated: [
    {
      why: 'a proxy that inspects TLS',
      code: 'unaccepted-root',
      subject,
      facts: { handshake: { ...healthy, end: { kind: 'other-root', name: 'O=Example Corp' } } },
      evidence: { issuer: 'O=Example Corp', seenFrom },
    },
    {
      why: 'the intermediate was not sent',
      code: 'incomplete-chain',
      subject,
      facts: { handshake: { ...healthy, end: { kind: 'missing-issuer', name: certificate.issuer } } },
      evidence: { missingIssuer: certificate.issuer, presented: 1, seenFrom },
    },
    {
      why: 'the certificate of another host',
      code: 'host-mismatch',
      subject,
      facts: presenting({ subjectAltName: 'DNS:portal.example.com' }),
      evidence: { host: id, certificateFor: 'DNS:portal.example.com', seenFrom },
    },
    {
      why: 'two days ago',
      code: 'expired',
      subject,
      facts: presenting({ validTo: now - 2 * DAY }),
      evidence: { certificate: `CN=${id}`, validTo: '2026-11-19T06:00:00Z', since: '2 d', seenFrom },
    },
    {
      why: 'from tomorrow on',
      code: 'not-yet-valid',
      subject,
      facts: presenting({ validFrom: now + DAY }),
      evidence: { certificate: `CN=${id}`, validFrom: '2026-11-22T06:00:00Z', seenFrom },
    },
    {
      why: 'TLS 1.1',
      code: 'protocol-too-old',
      subject,
      facts: { handshake: { ...healthy, protocol: 'TLSv1.1' } },
      evidence: { protocol: 'TLSv1.1', seenFrom },
    },
    {
      why: 'a captive portal',
      code: 'not-the-service',
      subject,
      facts: { handshake: { ...healthy, answer: { status: 200, body: '<html>Sign in</html>' } } },
      evidence: { answered: 'HTTP 200 <html>Sign in</html>', seenFrom },
    },
    {
      why: 'five days left',
      code: 'expires-soon',
      subject,
      facts: presenting({ validTo: now + 5 * DAY }),
      evidence: { certificate: `CN=${id}`, validTo: '2026-11-26T06:00:00Z', left: '5 d', seenFrom },
    },
  ],
  undecided: [
    {
      why: 'a partition whose roots AWS does not document',
      subject: { ...subject, partition: 'aws-eusc' },
      facts: { handshake: { ...healthy, end: { kind: 'other-root', name: 'O=Other' } } },
    },
  ],
});
