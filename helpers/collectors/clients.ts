import { AdaptiveRetryStrategy, DefaultRateLimiter } from '@smithy/core/retry';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { AwsCredentialIdentity, Provider } from '@smithy/types';
import { actionOf, admit } from './read-only.ts';

export type Credentials = AwsCredentialIdentity | Provider<AwsCredentialIdentity>;

/** How requests travel: all that differs between real accounts, an endpoint and the simulator. */
export interface Transport {
  /** Where every service is asked, instead of AWS's own host names. */
  readonly endpoint?: string;
  /** Milliseconds until a request without an answer is given up. */
  readonly timeout: number;
  readonly attempts: number;
  /** Waits between attempts; false where the other side is in this process and waiting proves nothing. */
  readonly backOff: boolean;
  /** Sends by plain HTTP, where requests are answered before they leave the process and TLS would only cost. */
  readonly plain?: boolean;
}

interface ClientConfig {
  readonly region: string;
  readonly credentials: Credentials;
  readonly endpoint?: string;
  readonly requestHandler: RequestHandler;
  readonly retryStrategy: AdaptiveRetryStrategy;
}

interface Client {
  readonly middlewareStack: { remove(name: string): boolean };
}

export type ClientClass<C> = new (config: ClientConfig) => C;
type RequestHandler = Pick<
  NodeHttpHandler,
  'handle' | 'destroy' | 'metadata' | 'updateHttpClientConfig' | 'httpHandlerConfigs'
>;

/** Every request of a run passes here, each attempt of it: it is named, checked and counted before it leaves. */
const guard = (inner: NodeHttpHandler, { plain }: Transport, calls: Map<string, number>): RequestHandler => ({
  metadata: inner.metadata,
  handle: (request, options) => {
    const action = actionOf(request);
    admit(action);
    calls.set(action, (calls.get(action) ?? 0) + 1);
    if (plain) request.protocol = 'http:';
    return inner.handle(request, options);
  },
  destroy: () => inner.destroy(),
  updateHttpClientConfig: (key, value) => inner.updateHttpClientConfig(key, value),
  httpHandlerConfigs: () => inner.httpHandlerConfigs(),
});

const retryStrategy = ({ attempts, backOff }: Transport) =>
  new AdaptiveRetryStrategy(
    attempts,
    backOff
      ? { maxAttempts: attempts }
      : {
          maxAttempts: attempts,
          backoff: { computeNextBackoffDelay: () => 1, setDelayBase: () => undefined },
          rateLimiter: new DefaultRateLimiter({ minFillRate: 10_000, minCapacity: 10_000 }),
        },
  );

export interface Clients {
  /** Attempts by IAM action, over all clients: what the account paid. */
  readonly calls: ReadonlyMap<string, number>;
  create<C extends Client>(Class: ClientClass<C>, region: string, credentials: Credentials): C;
  close(): void;
}

/** The one place where AWS clients are made: transport, retries, the allowlist and the count are set here. */
export const createClients = (transport: Transport): Clients => {
  const calls = new Map<string, number>();
  const handler = new NodeHttpHandler({
    connectionTimeout: transport.timeout,
    requestTimeout: transport.timeout,
    throwOnRequestTimeout: true,
    httpAgent: { keepAlive: true, maxSockets: 64 },
    httpsAgent: { keepAlive: true, maxSockets: 64 },
  });
  const requestHandler = guard(handler, transport, calls);
  return {
    calls,
    create: (Class, region, credentials) => {
      const client = new Class({
        region,
        credentials,
        requestHandler,
        retryStrategy: retryStrategy(transport),
        ...(transport.endpoint && { endpoint: transport.endpoint }),
      });
      // It copies every answer for a logger that is not there.
      client.middlewareStack.remove('loggerMiddleware');
      return client;
    },
    close: () => handler.destroy(),
  };
};
