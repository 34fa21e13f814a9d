import pLimit from 'p-limit';
import { SECOND } from '../../model/duration.ts';
import type { Handshake } from '../../model/handshake.ts';
import type { Unread } from '../../model/reading.ts';
import { recordOf } from './record.ts';
import type { TlsRoad } from './road.ts';
import { shakeHands, tolerantContext } from './shake-hands.ts';

/** A handshake, or why there was none; for whichever account-Region asks. */
type Shaken =
  | { readonly read: true; readonly value: Handshake }
  | { readonly read: false; readonly why: Pick<Unread, 'reason' | 'code' | 'detail'> };

/** The handshakes of one run: one a host, however many accounts share it. */
export interface Handshakes {
  with(host: string): Promise<Shaken>;
}

const atOnce = 8;
const longest = 10 * SECOND;

/** What answered, but not as TLS is spoken, or with a certificate that cannot be read. */
const notTls = /^(ERR_(SSL|OSSL)_\w+|EPROTO)$/;

const whyNot = (thrown: unknown, host: string): Shaken => {
  if (!(thrown instanceof Error)) throw thrown;
  const { code, message } = thrown as NodeJS.ErrnoException;
  // An error without a code is no one's on the road, but a fault of this program.
  if (code === undefined) throw thrown;
  return {
    read: false,
    why: {
      reason: notTls.test(code) ? 'malformed' : 'unreachable',
      code,
      detail: `${code}: no TLS connection with ${host}${message ? ` (${message.slice(0, 300)})` : ''}`,
    },
  };
};

/** A target that stands in for AWS has no road to AWS's names; then none is taken. */
const noRoad: Shaken = {
  read: false,
  why: { reason: 'unsupported', code: 'NoAwsNames', detail: "the target does not have AWS's host names" },
};

const prepare = async ({ acceptedRoots }: TlsRoad) => {
  const accepted = await acceptedRoots();
  return { accepted, context: tolerantContext(accepted.flatMap(({ pem }) => (pem ? [pem] : []))) };
};

/** Shakes hands over a road, a few at once, and remembers each host. `timeout` is in milliseconds. */
export const createHandshakes = (road: TlsRoad | undefined, timeout: number): Handshakes => {
  const limit = pLimit(atOnce);
  const known = new Map<string, Promise<Shaken>>();
  let prepared: ReturnType<typeof prepare> | undefined;
  const shake = async (host: string, way: TlsRoad): Promise<Shaken> => {
    prepared ??= prepare(way);
    const { accepted, context } = await prepared;
    try {
      const wanted = { host, context, timeout: Math.min(timeout, longest) };
      return { read: true, value: recordOf(await shakeHands(await way.open(host), wanted), accepted) };
    } catch (thrown) {
      return whyNot(thrown, host);
    }
  };
  return {
    with: (host) => {
      const shaken = known.get(host) ?? (road ? limit(() => shake(host, road)) : Promise.resolve(noRoad));
      known.set(host, shaken);
      return shaken;
    },
  };
};
