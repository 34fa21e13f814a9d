import { X509Certificate } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { rootCertificates } from 'node:tls';
import { type AcceptedRoot, amazonRoots } from '../../tls/amazon-roots.ts';

/** How endpoints are reached, and whom to believe there: all that differs between AWS and the simulator. */
export interface TlsRoad {
  /** Opens a connection to what answers for a host at port 443; it may still be under way. */
  open(host: string): Promise<Socket>;
  acceptedRoots(): Promise<readonly AcceptedRoot[]>;
}

/** Node brings the certificates of Amazon's roots, all but that of Starfield Class 2. */
const rootsWithPem = (): readonly AcceptedRoot[] => {
  const pems = new Map(rootCertificates.map((pem) => [new X509Certificate(pem).fingerprint256, pem]));
  return amazonRoots.map(({ name, fingerprint }) => {
    const pem = pems.get(fingerprint);
    return { name, fingerprint, ...(pem && { pem }) };
  });
};

/** Straight to AWS by name: a proxy of the environment (HTTPS_PROXY) is not used. */
export const roadToAws: TlsRoad = {
  open: async (host) => connect({ host, port: 443 }),
  acceptedRoots: async () => rootsWithPem(),
};
