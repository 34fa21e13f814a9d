import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { SimulatedFleet, TlsFaultKind } from '../../../mocks/fleet/model.ts';
import { presentedWith } from '../../../mocks/tls/presented.ts';
import { simulatedTls } from '../../../mocks/tls/simulated-tls.ts';
import { DAY } from '../../model/duration.ts';
import { judgeHandshake } from '../../tls/judge-handshake.ts';
import { createHandshakes } from './handshakes.ts';
import type { TlsRoad } from './road.ts';

const now = Date.parse('2026-11-21T06:00:00Z');
const host = 'ssm.eu-west-1.amazonaws.com';
const place = { account: '111122223333', region: 'eu-west-1' };
const endpoint = { kind: 'endpoint', id: host, service: 'ssm', partition: 'aws', ...place } as const;

const roadWith = (fault: TlsFaultKind | 'none'): TlsRoad => {
  const tlsFaults = fault === 'none' ? [] : [{ service: 'ssm', region: 'eu-west-1', fault } as const];
  const bare = { seed: 1, accounts: [], accountRegions: [], denials: [], throttles: [], quirks: {} };
  const fleet: SimulatedFleet = { ...bare, tlsFaults };
  const tls = simulatedTls(fleet, now);
  onTestFinished(() => tls.close());
  return tls;
};

const shakenWith = async (road: TlsRoad) => {
  const shaken = await createHandshakes(road, 2000).with(host);
  if (!shaken.read) throw new Error(shaken.why.detail);
  return shaken.value;
};

describe('each fault, by a real handshake', () => {
  const faults = Object.keys(presentedWith) as (TlsFaultKind | 'none')[];
  test.each(faults)('%s', async (fault) => {
    const handshake = await shakenWith(roadWith(fault));
    const verdict = judgeHandshake({ endpoint, handshake, now, validFor: 14 * DAY });
    expect(verdict).toMatchObject(
      fault === 'none' ? { outcome: 'upheld' } : { outcome: 'violated', code: fault },
    );
  });
});

test('what is read of a handshake is plain data', async () => {
  const handshake = await shakenWith(roadWith('none'));
  expect(JSON.parse(JSON.stringify(handshake))).toEqual(handshake);
  expect(handshake).toMatchObject({
    protocol: 'TLSv1.3',
    end: { kind: 'accepted-root', name: 'Simulated Root CA 1' },
    path: [
      { subjectAltName: `DNS:${host}`, validFrom: now - 30 * DAY, validTo: now + 300 * DAY },
      { issuer: 'O=Muster Simulation, CN=Simulated Root CA 1' },
    ],
    answer: { status: 404, body: '<UnknownOperationException/>\n' },
  });
});

/** A road to a listener that does with a connection as it is told. */
const roadTo = async (serve: (socket: Socket) => void): Promise<TlsRoad> => {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    onTestFinished(() => void socket.destroy());
    serve(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { open: async () => connect(port, '127.0.0.1'), acceptedRoots: async () => [] };
};

const closed: TlsRoad = {
  open: async () => connect(9, '127.0.0.1'),
  acceptedRoots: async () => [],
};
const nameless: TlsRoad = {
  open: async () => connect(443, 'no-such-host.invalid'),
  acceptedRoots: async () => [],
};

describe('no handshake is no verdict', () => {
  test.each([
    ['a closed port', async () => closed, 'unreachable', 'ECONNREFUSED'],
    ['a name that does not exist', async () => nameless, 'unreachable', /ENOTFOUND|EAI_AGAIN/],
    ['silence', () => roadTo(() => undefined), 'unreachable', 'ETIMEDOUT'],
    ['a reset', () => roadTo((socket) => socket.resetAndDestroy()), 'unreachable', 'ECONNRESET'],
    ['a close', () => roadTo((socket) => socket.end()), 'unreachable', 'ECONNRESET'],
    ['what is not TLS', () => roadTo((socket) => socket.end('HTTP/1.1 400 Bad\r\n\r\n')), 'malformed', /SSL/],
  ] as const)('%s', async (_, open, reason, code) => {
    const shaken = await createHandshakes(await open(), 300).with(host);
    expect(shaken).toMatchObject({ read: false, why: { reason, code: expect.stringMatching(code) } });
  });

  test('no road', async () => {
    const shaken = await createHandshakes(undefined, 300).with(host);
    expect(shaken).toMatchObject({ read: false, why: { reason: 'unsupported' } });
  });
});

test('a host is asked once, however many ask', async () => {
  const road = roadWith('none');
  let opened = 0;
  const counted: TlsRoad = {
    ...road,
    open: (name) => {
      opened += 1;
      return road.open(name);
    },
  };
  const handshakes = createHandshakes(counted, 2000);
  const [first, second] = await Promise.all([handshakes.with(host), handshakes.with(host)]);
  expect(await handshakes.with(host)).toBe(first);
  expect(second).toBe(first);
  expect(opened).toBe(1);
});
