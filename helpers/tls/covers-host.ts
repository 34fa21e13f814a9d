import { checkServerIdentity, type PeerCertificate } from 'node:tls';

/**
 * Whether a certificate's alternative names cover a host. A common name alone covers nothing: the agent,
 * a Go program, does not look at it. https://go.dev/doc/go1.15#commonname
 */
export const coversHost = (subjectAltName: string | undefined, host: string): boolean => {
  if (!subjectAltName) return false;
  // Node reads no other part of the certificate where there are alternative names.
  const certificate = { subject: {}, subjectaltname: subjectAltName } as unknown as PeerCertificate;
  return checkServerIdentity(host, certificate) === undefined;
};
