import { expect, test } from 'vitest';
import { healthyFleet } from './build-fleet.ts';
import { hour, minute } from './durations.ts';
import { type NodeSource, nodesOf } from './managed-nodes.ts';
import type { InstanceState, SimulatedAgent } from './model.ts';
import { associationsAt, nodeAt } from './node-at.ts';

const now = Date.UTC(2026, 10, 21, 12);

const [sample] = healthyFleet({ now, instances: 1, spread: 1 }).accountRegions.flatMap(nodesOf);

const association = {
  id: 'a',
  documentName: 'AWS-GatherSoftwareInventory',
  documentVersion: '1',
  version: '1',
};

const nodeWith = (agent: Partial<SimulatedAgent>, state: InstanceState = 'running'): NodeSource => {
  if (!sample?.instance) throw new Error('a fleet of one has a node');
  const changed = { ...sample.agent, registeredAt: now - hour, pingPhase: now - minute, ...agent };
  return { ...sample, agent: changed, instance: { ...sample.instance, state } };
};

const pinged = (minutesAgo: number, pingStatus = 'Online') => ({
  pingStatus,
  lastPingAt: now - minutesAgo * minute,
});

test.each([
  ['at its last tick', {}, pinged(1)],
  ['at a tick that lies ahead', { pingPhase: now + 2 * minute }, pinged(3)],
  ['at its registration, before a tick came', { registeredAt: now - 30_000 }, pinged(0.5)],
  ['when it fell silent', { silentSince: now - 20 * minute, pingPhase: now - 20 * minute }, pinged(20)],
  ['at the last tick before it fell silent', { silentSince: now - 22 * minute }, pinged(26)],
  ['still online after 40 minutes', { silentSince: now - 40 * minute, pingPhase: now }, pinged(40)],
  [
    'lost after more',
    { silentSince: now - 41 * minute, pingPhase: now - minute },
    pinged(41, 'ConnectionLost'),
  ],
  ['not silent before its time', { silentSince: now + minute }, pinged(1)],
])('a node pinged last %s', (_, agent, status) => {
  expect(nodeAt(nodeWith(agent), now)).toEqual(status);
});

test('a node is listed from its registration on', () => {
  const young = nodeWith({ registeredAt: now + minute });
  expect(nodeAt(young, now)).toBeUndefined();
  expect(nodeAt(young, now + minute)).toEqual({ pingStatus: 'Online', lastPingAt: now + minute });
});

test('a node that never registers is not listed', () => {
  const { registeredAt: _, ...agent } = nodeWith({}).agent;
  expect(nodeAt({ ...nodeWith({}), agent }, now)).toBeUndefined();
});

test.each<InstanceState>(['pending', 'stopping', 'stopped', 'shutting-down', 'terminated'])(
  'a node of a %s instance is not listed',
  (state) => {
    expect(nodeAt(nodeWith({}, state), now)).toBeUndefined();
  },
);

test('associations wait at first, the second without a detailed status, and run later', () => {
  const associations = [association, { ...association, id: 'b', name: 'Patching' }];
  const young = associationsAt(nodeWith({ associations, registeredAt: now - minute }), now);
  expect(young.map(({ status, detailedStatus }) => [status, detailedStatus])).toEqual([
    ['Pending', 'Associated'],
    ['Queued', undefined],
  ]);
  const old = associationsAt(nodeWith({ associations }), now);
  expect(old.map(({ status, ranAt = 0 }) => [status, ranAt <= now && ranAt >= now - hour])).toEqual([
    ['Success', true],
    ['Success', true],
  ]);
  expect(associationsAt(nodeWith({ associations }, 'stopped'), now)).toEqual([]);
});
