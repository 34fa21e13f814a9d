import type { X509Certificate } from 'node:crypto';
import type { Handshake, PlainAnswer, PresentedCertificate } from '../../model/handshake.ts';
import type { AcceptedRoot } from '../../tls/amazon-roots.ts';
import { inOneLine } from '../../tls/distinguished-name.ts';
import { followChain } from '../../tls/follow-chain.ts';
import type { RawHandshake } from './shake-hands.ts';

/** A date that cannot be read would be neither before nor after any other, and pass every comparison. */
const timeOf = (date: Date): number => {
  if (!Number.isNaN(date.getTime())) return date.getTime();
  throw Object.assign(new Error('a certificate has a date that is none'), { code: 'EPROTO' });
};

const plain = (certificate: X509Certificate): PresentedCertificate => ({
  subject: inOneLine(certificate.subject),
  issuer: inOneLine(certificate.issuer),
  validFrom: timeOf(certificate.validFromDate),
  validTo: timeOf(certificate.validToDate),
  fingerprint: certificate.fingerprint256,
  ...(certificate.subjectAltName && { subjectAltName: certificate.subjectAltName }),
});

/** Reads an HTTP answer loosely: what is not HTTP is a body without a status. */
const answerFrom = (text: string): PlainAnswer | undefined => {
  if (text === '') return undefined;
  const status = /^HTTP\/1\.\d (\d{3})/.exec(text)?.[1];
  const headEnd = text.indexOf('\r\n\r\n');
  return {
    ...(status && { status: Number(status) }),
    body: status && headEnd >= 0 ? text.slice(headEnd + 4) : text,
  };
};

/** Reduces a connection to what is judged: plain data, with the chain followed to its end. */
export const recordOf = (
  { protocol, presented, objection, answer: text }: RawHandshake,
  roots: readonly AcceptedRoot[],
): Handshake => {
  const { path, end } = followChain(presented, roots);
  const answer = answerFrom(text);
  return {
    protocol,
    path: path.map(plain),
    end,
    ...(objection && { objection }),
    ...(answer && { answer }),
  };
};
