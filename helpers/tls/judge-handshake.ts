import { inUtc, inWords } from '../model/duration.ts';
import type { Endpoint } from '../model/endpoint.ts';
import type { Handshake, PlainAnswer } from '../model/handshake.ts';
import { type Evidence, undecided, upheld, type Verdict, violated } from '../model/verdict.ts';
import { coversHost } from './covers-host.ts';
import { unknownObjection } from './objections.ts';
import { serviceWord } from './service-word.ts';

export type HandshakeCode =
  | 'unaccepted-root'
  | 'incomplete-chain'
  | 'host-mismatch'
  | 'expired'
  | 'not-yet-valid'
  | 'protocol-too-old'
  | 'not-the-service'
  | 'expires-soon';

interface Case {
  readonly endpoint: Endpoint;
  readonly handshake: Handshake;
  readonly now: number;
  /** How long, in milliseconds, every certificate of the chain must still be valid. */
  readonly validFor: number;
}

type Finding = Verdict<HandshakeCode> | undefined;

const action = 'tls:Handshake';

/** AWS documents its roots for these partitions; elsewhere another root proves nothing either way. */
const partitionsOfThePage: ReadonlySet<string> = new Set(['aws', 'aws-us-gov']);

/** A runner proves its own path only, so each violation says from where it was seen. */
const seen = (code: HandshakeCode, evidence: Evidence): Verdict<HandshakeCode> =>
  violated(code, { ...evidence, seenFrom: 'where Muster runs' });

const otherRoot = ({ endpoint: { partition }, handshake: { end } }: Case): Finding => {
  if (end.kind !== 'other-root') return undefined;
  if (partitionsOfThePage.has(partition)) return seen('unaccepted-root', { issuer: end.name });
  return undecided({
    reason: 'unsupported',
    action,
    detail: `the chain ends at "${end.name}", and which roots the partition ${partition} uses is not documented`,
  });
};

const missingIssuer = ({ handshake: { end, path } }: Case): Finding =>
  end.kind === 'missing-issuer'
    ? seen('incomplete-chain', { missingIssuer: end.name, presented: path.length })
    : undefined;

const otherHost = ({ endpoint, handshake: { path } }: Case): Finding => {
  const { subjectAltName } = path[0] ?? {};
  if (coversHost(subjectAltName, endpoint.id)) return undefined;
  return seen('host-mismatch', {
    host: endpoint.id,
    certificateFor: subjectAltName?.slice(0, 200) ?? 'none',
  });
};

const outOfDate = ({ handshake: { path }, now }: Case): Finding => {
  const expired = path.find(({ validTo }) => validTo < now);
  if (expired) {
    const { subject, validTo } = expired;
    return seen('expired', { certificate: subject, validTo: inUtc(validTo), since: inWords(now - validTo) });
  }
  const young = path.find(({ validFrom }) => validFrom > now);
  return young && seen('not-yet-valid', { certificate: young.subject, validFrom: inUtc(young.validFrom) });
};

/** SSL too; TLS 1.2 and whatever comes after 1.3 pass. */
const isTooOld = (protocol: string): boolean => !/^TLSv1\.([2-9]|\d\d)$/.test(protocol);

const oldProtocol = ({ handshake: { protocol } }: Case): Finding =>
  isTooOld(protocol) ? seen('protocol-too-old', { protocol }) : undefined;

const objected = ({ handshake: { objection } }: Case): Finding => {
  const detail = unknownObjection(objection);
  return detail === undefined ? undefined : undecided({ reason: 'malformed', action, detail });
};

const answerText = ({ status, body }: PlainAnswer): string =>
  `${status ? `HTTP ${status} ` : ''}${body.trim().slice(0, 80)}`.trim() || 'nothing';

const otherService = ({ handshake: { answer } }: Case): Finding => {
  if (answer) {
    return answer.body.includes(serviceWord)
      ? undefined
      : seen('not-the-service', { answered: answerText(answer) });
  }
  return undecided({
    reason: 'unreachable',
    action,
    detail: 'the handshake succeeded, and a plain GET / was not answered in time',
  });
};

const nearlyExpired = ({ handshake: { path }, now, validFor }: Case): Finding => {
  const soon = path.find(({ validTo }) => validTo - now < validFor);
  if (!soon) return undefined;
  const { subject, validTo } = soon;
  return seen('expires-soon', {
    certificate: subject,
    validTo: inUtc(validTo),
    left: inWords(validTo - now),
  });
};

/**
 * In the order of what makes the rest meaningless: whose certificate it is, for which host, since and until
 * when, how it is spoken, who answers, and last what is only about to go wrong.
 */
const findings: readonly ((one: Case) => Finding)[] = [
  otherRoot,
  missingIssuer,
  otherHost,
  outOfDate,
  oldProtocol,
  objected,
  otherService,
  nearlyExpired,
];

/** The first thing that is wrong with an endpoint's handshake, as seen from where it was made. */
export const judgeHandshake = (one: Case): Verdict<HandshakeCode> => {
  for (const finding of findings) {
    const verdict = finding(one);
    if (verdict) return verdict;
  }
  return upheld;
};
