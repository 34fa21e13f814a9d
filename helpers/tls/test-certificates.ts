import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { makeCertificate } from '../../mocks/tls/make-certificate.ts';
import type { AcceptedRoot } from './amazon-roots.ts';

const makeKeys = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });

/** A name with a key: whoever has them can issue, and be issued for again by another. */
export interface Party {
  readonly name: { readonly organization: string; readonly commonName: string };
  readonly keys: ReturnType<typeof makeKeys>;
}

export const party = (commonName: string, organization = 'Amazon'): Party => ({
  name: { organization, commonName },
  keys: makeKeys(),
});

let serial = 0;

/** A certificate for a party by an issuer; with hosts that of a server, without that of an authority. */
export const certify = (
  subject: Party,
  issuer: Party,
  hosts: readonly string[] = [],
  signer = issuer,
): X509Certificate => {
  serial += 1;
  const text = {
    ...{ serial, hosts, subject: subject.name, issuer: issuer.name },
    ...{ validFrom: 0, validTo: Date.UTC(2100, 0, 1), publicKey: subject.keys.publicKey },
  };
  return new X509Certificate(makeCertificate(text, signer.keys.privateKey));
};

export const accepted = (root: X509Certificate, isAtHand = true): AcceptedRoot => ({
  name: 'the root',
  fingerprint: root.fingerprint256,
  ...(isAtHand && { pem: root.toString() }),
});
