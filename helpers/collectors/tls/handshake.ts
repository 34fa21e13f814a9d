import type { Endpoint } from '../../model/endpoint.ts';
import { type Handshake, tlsHandshake } from '../../model/handshake.ts';
import { type Reading, readingOf, unreadBecause } from '../../model/reading.ts';
import type { Access } from '../access.ts';
import type { FactCollector } from '../collector.ts';

/** No IAM action: a handshake asks no account for anything. */
const action = 'tls:Handshake';

const readingFor = async (host: string, access: Access): Promise<Reading<Handshake>> => {
  const shaken = await access.handshakes.with(host);
  if (shaken.read) return readingOf(shaken.value);
  const { account, region } = access;
  return unreadBecause({ account, region, action, ...shaken.why });
};

/**
 * A real TLS handshake with each endpoint, from where Muster runs and straight to it: a proxy of the
 * environment (HTTPS_PROXY) is not used. No connection leaves the endpoint unread.
 */
export const handshakeCollector: FactCollector<Endpoint, Handshake> = {
  fact: tlsHandshake,
  actions: [],
  collect: async (endpoints, access) => {
    const readings = await Promise.all(
      endpoints.map(async ({ id }) => [id, await readingFor(id, access)] as const),
    );
    const byHost = new Map(readings);
    return ({ id }) => {
      const reading = byHost.get(id);
      if (!reading) throw new Error(`${id} was not asked about`);
      return reading;
    };
  },
};
