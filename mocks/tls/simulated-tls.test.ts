import { once } from 'node:events';
import { connect } from 'node:tls';
import { expect, onTestFinished, test } from 'vitest';
import { healthyFleet } from '../fleet/build-fleet.ts';
import { mockAws } from '../msw.ts';
import { simulatedTls } from './simulated-tls.ts';

test('a host is a real listener, also while MSW answers for AWS', async () => {
  const now = Date.now();
  const fleet = healthyFleet({ now });
  const server = mockAws(fleet, { now: () => now });
  server.listen({ onUnhandledFrame: 'error' });
  const tls = simulatedTls(fleet, now);
  onTestFinished(() => {
    tls.close();
    server.close();
  });
  const servername = 'ssm.us-east-1.amazonaws.com';
  const ca = (await tls.acceptedRoots()).map(({ pem }) => pem);
  const socket = connect({ socket: await tls.open(servername), servername, ca });
  await once(socket, 'secureConnect');
  expect(socket.authorized).toBe(true);
  expect(socket.getPeerX509Certificate()?.checkHost(servername)).toBe(servername);
  socket.destroy();
});
