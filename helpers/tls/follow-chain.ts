import { X509Certificate } from 'node:crypto';
import type { ChainEnd } from '../model/handshake.ts';
import type { AcceptedRoot } from './amazon-roots.ts';
import { inOneLine, organizationOf } from './distinguished-name.ts';

/** The way from a server's own certificate towards a root, through what the server presented. */
export interface Chain {
  /** Each issued by the next; the accepted root is left out, since it is no one's claim. */
  readonly path: readonly X509Certificate[];
  readonly end: ChainEnd;
}

interface Root extends AcceptedRoot {
  readonly certificate?: X509Certificate;
}

const isSignedBy = (certificate: X509Certificate, issuer: X509Certificate): boolean => {
  try {
    return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
  } catch {
    // A key of a kind that OpenSSL does not know has signed nothing that could be checked.
    return false;
  }
};

const withCertificate = (root: AcceptedRoot): Root => ({
  ...root,
  ...(root.pem && { certificate: new X509Certificate(root.pem) }),
});

/** The accepted root that a certificate is, or that issued it. */
const rootOf = (certificate: X509Certificate, roots: readonly Root[]): Root | undefined =>
  roots.find(
    (root) =>
      root.fingerprint === certificate.fingerprint256 ||
      (root.certificate && isSignedBy(certificate, root.certificate)),
  );

/** What is not sent, but claims the house of an accepted root, was forgotten; anything else is another's. */
const endBelow = ({ subject, issuer }: X509Certificate, roots: readonly Root[]): ChainEnd => {
  const houses = roots.map(({ certificate }) => certificate && organizationOf(certificate.subject));
  const house = organizationOf(issuer);
  const isForgotten = subject !== issuer && house !== undefined && houses.includes(house);
  return { kind: isForgotten ? 'missing-issuer' : 'other-root', name: inOneLine(issuer) };
};

/** The presented certificates that are reached from the first, with the way to each, the shortest first. */
const waysFrom = (leaf: X509Certificate, others: readonly X509Certificate[]): Chain['path'][] => {
  const ways: Chain['path'][] = [[leaf]];
  const left = new Set(others);
  for (const way of ways) {
    const last = way.at(-1) ?? leaf;
    for (const issuer of left) {
      if (!issuer.ca || !isSignedBy(last, issuer)) continue;
      left.delete(issuer);
      ways.push([...way, issuer]);
    }
  }
  return ways;
};

/**
 * Follows the certificates that a server presented towards an accepted root, checking each signature, in
 * whatever order they came. A root is recognised by its fingerprint where the server sends it and by its
 * key where it does not; the shortest way wins, so that a cross-signed intermediate or a superfluous
 * certificate does no harm.
 */
export const followChain = (
  [leaf, ...others]: readonly [X509Certificate, ...X509Certificate[]],
  accepted: readonly AcceptedRoot[],
): Chain => {
  const roots = accepted.map(withCertificate);
  const ways = waysFrom(leaf, others);
  for (const way of ways) {
    const root = rootOf(way.at(-1) ?? leaf, roots);
    if (root) return { path: way, end: { kind: 'accepted-root', name: root.name } };
  }
  const longest = ways.at(-1) ?? [leaf];
  return { path: longest, end: endBelow(longest.at(-1) ?? leaf, roots) };
};
