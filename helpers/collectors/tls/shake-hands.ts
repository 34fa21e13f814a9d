import type { X509Certificate } from 'node:crypto';
import type { Socket } from 'node:net';
import { connect, createSecureContext, type SecureContext, type TLSSocket } from 'node:tls';

/** What one connection brought, before it is understood. */
export interface RawHandshake {
  readonly protocol: string;
  readonly presented: readonly [X509Certificate, ...X509Certificate[]];
  readonly objection?: string;
  /** The first bytes of the answer to a plain GET /, as text. */
  readonly answer: string;
}

export interface Wanted {
  readonly host: string;
  readonly context: SecureContext;
  /** Milliseconds for all of it. */
  readonly timeout: number;
}

const mostBytes = 4096;
const mostCertificates = 10;

/**
 * How all handshakes of a run are made; with the accepted roots (PEM), for OpenSSL's opinion. TLS 1.0 is
 * offered so that an old protocol is seen and named, and OpenSSL speaks it at security level 0 only.
 */
export const tolerantContext = (roots: readonly string[]): SecureContext =>
  createSecureContext({ ca: [...roots], minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' });

const tolerant = { rejectUnauthorized: false, ALPNProtocols: ['http/1.1'] } as const;

/** No credential, no signature, no account: what a browser would ask. */
const plainGet = (host: string): string =>
  `GET / HTTP/1.1\r\nHost: ${host}\r\nUser-Agent: muster\r\nAccept: */*\r\nConnection: close\r\n\r\n`;

const chainOf = (socket: TLSSocket): RawHandshake['presented'] => {
  const leaf = socket.getPeerX509Certificate();
  if (!leaf) throw Object.assign(new Error('it presents no certificate'), { code: 'EPROTO' });
  const chain: [X509Certificate, ...X509Certificate[]] = [leaf];
  // In the order in which they were sent, whoever issued whom.
  let next = leaf.issuerCertificate;
  while (next && chain.length < mostCertificates && !chain.includes(next)) {
    chain.push(next);
    next = next.issuerCertificate;
  }
  return chain;
};

const seenBy = (socket: TLSSocket): Omit<RawHandshake, 'answer'> => {
  const { authorizationError: objection } = socket;
  return {
    protocol: socket.getProtocol() ?? 'unknown',
    presented: chainOf(socket),
    ...(objection && { objection: String(objection) }),
  };
};

/** Whatever was answered until the connection ended, broke, or had said enough. */
const readAnswer = (socket: TLSSocket, host: string, signal: AbortSignal): Promise<string> =>
  new Promise((resolve) => {
    let answer = '';
    const done = () => resolve(answer);
    socket.on('data', (part: Buffer) => {
      answer += part.toString('utf8', 0, mostBytes - answer.length);
      if (answer.length >= mostBytes) done();
    });
    for (const event of ['end', 'error', 'close']) socket.once(event, done);
    signal.addEventListener('abort', done);
    socket.write(plainGet(host));
  });

const secured = (socket: TLSSocket, transport: Socket, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const late = () => reject(Object.assign(new Error('no TLS handshake in time'), { code: 'ETIMEDOUT' }));
    const closed = () =>
      reject(Object.assign(new Error('closed before it was secured'), { code: 'ECONNRESET' }));
    socket.once('secureConnect', resolve);
    for (const end of [socket, transport]) end.once('error', reject).once('close', closed);
    signal.addEventListener('abort', late);
  });

/** Makes one TLS connection, asks a plain GET / over it and closes it. Throws where no handshake comes about. */
export const shakeHands = async (
  transport: Socket,
  { host, context, timeout }: Wanted,
): Promise<RawHandshake> => {
  const signal = AbortSignal.timeout(timeout);
  const socket = connect({ ...tolerant, secureContext: context, socket: transport, servername: host });
  // What comes after the answer is nobody's concern.
  for (const end of [socket, transport]) end.on('error', () => undefined);
  try {
    await secured(socket, transport, signal);
    return { ...seenBy(socket), answer: await readAnswer(socket, host, signal) };
  } finally {
    socket.destroy();
    transport.destroy();
  }
};
