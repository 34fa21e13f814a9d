import { day } from '../fleet/durations.ts';
import type { TlsFaultKind } from '../fleet/model.ts';
import { issueFor, type Pki, pkiOfProcess, type ServerCertificate } from './pki.ts';

/** What a listener presents and says. */
export interface Presented {
  readonly certificate: (host: string, now: number) => ServerCertificate;
  /** What it sends along, below its own certificate. */
  readonly alongside: (pki: Pki) => readonly string[];
  readonly protocol: 'TLSv1.1' | 'current';
  readonly answer: string;
}

const answering = (body: string): string =>
  `HTTP/1.1 404 Not Found\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`;

const asAws: Presented = {
  certificate: (host, now) => ({
    host,
    validFrom: now - 30 * day,
    validTo: now + 300 * day,
    authority: 'intermediate',
  }),
  alongside: ({ intermediate }) => [intermediate.pem],
  protocol: 'current',
  answer: answering('<UnknownOperationException/>\n'),
};

const certified = (change: (now: number) => Partial<ServerCertificate>): Presented => ({
  ...asAws,
  certificate: (host, now) => ({ ...asAws.certificate(host, now), ...change(now) }),
});

/** How each fault differs from what AWS presents. */
export const presentedWith: Readonly<Record<TlsFaultKind | 'none', Presented>> = {
  none: asAws,
  expired: certified((now) => ({ validTo: now - 2 * day })),
  'expires-soon': certified((now) => ({ validTo: now + 5 * day })),
  'not-yet-valid': certified((now) => ({ validFrom: now + day })),
  'host-mismatch': certified(() => ({ host: 'portal.example.com' })),
  'unaccepted-root': {
    ...certified(() => ({ authority: 'stranger' })),
    alongside: ({ stranger }) => [stranger.pem],
  },
  'incomplete-chain': { ...asAws, alongside: () => [] },
  'protocol-too-old': { ...asAws, protocol: 'TLSv1.1' },
  'not-the-service': { ...asAws, answer: answering('<!doctype html><title>Sign in</title>\n') },
};

const issued = new Map<string, string>();

/** The chain of a host as PEM; the same one for every fleet of a process that asks at the same `now`. */
export const chainOf = (fault: TlsFaultKind | 'none', host: string, now: number): string => {
  const { certificate, alongside } = presentedWith[fault];
  const key = `${fault} ${host} ${now}`;
  const own = issued.get(key) ?? issueFor(certificate(host, now));
  issued.set(key, own);
  return [own, ...alongside(pkiOfProcess())].join('');
};
