import { generateKeyPairSync, type KeyObject, X509Certificate } from 'node:crypto';
import { makeCertificate, type Name } from './make-certificate.ts';

interface Keys {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

/** An authority of the simulator: its own certificate, and what signs others. */
interface Authority {
  readonly name: Name;
  readonly pem: string;
  readonly keys: Keys;
}

/** What stands in for Amazon's authorities, and one that inspects TLS. */
export interface Pki {
  readonly root: Authority;
  readonly intermediate: Authority;
  readonly stranger: Authority;
  /** The keys of every server: only its certificate tells one from another. */
  readonly serverKeys: Keys;
}

/** What a server's certificate says; times are milliseconds since the epoch. */
export interface ServerCertificate {
  readonly host: string;
  readonly validFrom: number;
  readonly validTo: number;
  readonly authority: 'intermediate' | 'stranger';
}

const house = 'Muster Simulation';
const validFrom = Date.UTC(2000, 0, 1);
const validTo = Date.UTC(2100, 0, 1);

const makeKeys = (): Keys => generateKeyPairSync('ec', { namedCurve: 'P-256' });

let lastSerial = 0;
const nextSerial = (): number => {
  lastSerial += 1;
  return lastSerial;
};

const makeAuthority = (subject: Name, above?: Authority): Authority => {
  const keys = makeKeys();
  const { name: issuer, keys: signer } = above ?? { name: subject, keys };
  const { publicKey } = keys;
  const text = { serial: nextSerial(), subject, issuer, validFrom, validTo, hosts: [], publicKey };
  return { name: subject, keys, pem: makeCertificate(text, signer.privateKey) };
};

let made: Pki | undefined;

/** The one PKI of a process: fleets come and go, their authorities need not. */
export const pkiOfProcess = (): Pki => {
  if (made) return made;
  const root = makeAuthority({ organization: house, commonName: 'Simulated Root CA 1' });
  made = {
    root,
    intermediate: makeAuthority({ organization: house, commonName: 'Simulated Server CA' }, root),
    stranger: makeAuthority({ organization: 'Example Corp', commonName: 'Example TLS Inspection' }),
    serverKeys: makeKeys(),
  };
  return made;
};

/** A certificate for one host. PEM. */
export const issueFor = ({ host, authority, ...validity }: ServerCertificate): string => {
  const pki = pkiOfProcess();
  const { name: issuer, keys } = pki[authority];
  const subject = { organization: issuer.organization, commonName: host };
  const { publicKey } = pki.serverKeys;
  const text = { serial: nextSerial(), subject, issuer, ...validity, hosts: [host], publicKey };
  return makeCertificate(text, keys.privateKey);
};

/** The root that a run against the simulator accepts, as Amazon's are accepted on a real one. */
export const simulatedRoot = () => {
  const { pem, name } = pkiOfProcess().root;
  return { name: name.commonName, fingerprint: new X509Certificate(pem).fingerprint256, pem };
};
