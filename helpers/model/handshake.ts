import type { Endpoint } from './endpoint.ts';
import { defineFact } from './fact.ts';

/** A certificate as it was presented; names are untrusted text, times epoch milliseconds. */
export interface PresentedCertificate {
  readonly subject: string;
  readonly issuer: string;
  readonly validFrom: number;
  readonly validTo: number;
  /** SHA-256 of the whole certificate, as pairs of hexadecimal digits with colons. */
  readonly fingerprint: string;
  /** As Node spells it: `DNS:ssm.eu-west-1.amazonaws.com, DNS:*.example.com`. */
  readonly subjectAltName?: string;
}

/** Where a chain ends: at a root that is accepted, at another root, or below an issuer that was not sent. */
export interface ChainEnd {
  readonly kind: 'accepted-root' | 'other-root' | 'missing-issuer';
  /** The name of that root or issuer: untrusted text unless it is an accepted root. */
  readonly name: string;
}

/** What a plain GET / was answered over the connection, as far as it was read. */
export interface PlainAnswer {
  readonly status?: number;
  /** The beginning of the body: untrusted text. */
  readonly body: string;
}

/** A TLS handshake as plain data: what the other side presented, and where that leads. */
export interface Handshake {
  /** `TLSv1.2`, as Node names it. */
  readonly protocol: string;
  /** From the endpoint's own certificate to the one below the end, each issued by the next. */
  readonly path: readonly PresentedCertificate[];
  readonly end: ChainEnd;
  /** OpenSSL's own objection by its name, such as `INVALID_PURPOSE`; a second opinion. */
  readonly objection?: string;
  /** Absent where the connection gave none. */
  readonly answer?: PlainAnswer;
}

/** The handshake with an endpoint, from where Muster runs. */
export const tlsHandshake = defineFact<Endpoint, Handshake>('tls-handshake', 'endpoint');
