import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type AnswerRequest, answerFrom, type Clock, type WireRequest } from './aws/answer-request.ts';
import type { SimulatedFleet } from './fleet/model.ts';

/** Where to serve which fleet; port 0 is any free one. */
export interface ServeOptions extends Clock {
  readonly fleet: SimulatedFleet;
  readonly port: number;
  readonly host?: string;
}

/** A simulated AWS that listens. */
export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Longer than clients wait between calls, so that a connection is not closed under a request. */
const keepAliveMilliseconds = 75_000;

const readBody = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};

const wireRequest = (request: IncomingMessage, body: string): WireRequest => ({
  method: request.method ?? '',
  body,
  header: (name) => {
    const value = request.headers[name];
    return Array.isArray(value) ? value[0] : value;
  },
});

const handle = async (
  answer: AnswerRequest,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const { status, headers, body } = await answer(wireRequest(request, await readBody(request)));
  const bytes = Buffer.from(body);
  response.writeHead(status, { ...headers, 'content-length': bytes.byteLength });
  response.end(bytes);
};

const listenError = (error: NodeJS.ErrnoException, host: string, port: number): Error => {
  if (error.code === 'EADDRINUSE') return new Error(`port ${port} on ${host} is already in use`);
  return new Error(`cannot listen on port ${port} of ${host}: ${error.message}`);
};

const listen = async (server: Server, host: string, port: number): Promise<AddressInfo> => {
  server.listen(port, host);
  await once(server, 'listening').catch((error) => {
    throw listenError(error, host, port);
  });
  return server.address() as AddressInfo;
};

const closeServer = async (server: Server): Promise<void> => {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
};

/** Puts the simulated AWS on a socket, for other processes and for tools in other languages. */
export const serve = async ({
  fleet,
  port,
  host = '127.0.0.1',
  now,
}: ServeOptions): Promise<RunningServer> => {
  const answer = answerFrom(fleet, { now });
  const server = createServer({ keepAliveTimeout: keepAliveMilliseconds }, (request, response) => {
    handle(answer, request, response).catch((error) => response.destroy(error));
  });
  const address = await listen(server, host, port);
  const hostname = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return { url: `http://${hostname}:${address.port}`, close: () => closeServer(server) };
};
