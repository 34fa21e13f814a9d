import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:tls';
import type { TlsFaultKind } from '../fleet/model.ts';
import { pkiOfProcess } from './pki.ts';
import { chainOf, presentedWith } from './presented.ts';

/** A host of the simulated AWS on a port of its own. */
export interface Listener {
  readonly port: number;
  close(): void;
}

/** OpenSSL speaks what is older than TLS 1.2 at security level 0 only. */
const oldProtocol = {
  minVersion: 'TLSv1.1',
  maxVersion: 'TLSv1.1',
  ciphers: 'DEFAULT@SECLEVEL=0',
} as const;

/** Starts a real TLS server on loopback that presents itself as the host, with a fault or without. */
export const listen = async (host: string, fault: TlsFaultKind | 'none', now: number): Promise<Listener> => {
  const { protocol, answer } = presentedWith[fault];
  const key = pkiOfProcess().serverKeys.privateKey.export({ type: 'pkcs8', format: 'pem' });
  const cert = chainOf(fault, host, now);
  const server = createServer({ key, cert, ...(protocol === 'TLSv1.1' && oldProtocol) }, (socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => socket.end(answer));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A fleet that is left open must not keep its process.
  server.unref();
  return { port: (server.address() as AddressInfo).port, close: () => void server.close() };
};
