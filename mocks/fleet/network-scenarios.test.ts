import { beforeAll, describe, expect, test } from 'vitest';
import { healthyFleet } from './build-fleet.ts';
import { hour, minute } from './durations.ts';
import { loadScenario } from './load-scenarios.ts';
import { nodeById } from './managed-nodes.ts';
import type { SimulatedAccountRegion, SimulatedFleet, SimulatedInstance } from './model.ts';
import type { NetworkResource, SimulatedNetwork } from './network/model.ts';
import { nodeAt } from './node-at.ts';
import { type DeclaredViolation, invariants, type Scenario } from './scenario.ts';

const now = Date.UTC(2026, 10, 21, 12);

const codes = [
  'no-route',
  'blackhole-route',
  'no-public-address',
  'internet-gateway-detached',
  'nat-unavailable',
  'nat-without-route',
  'security-group-egress',
  'nacl-egress',
  'nacl-return',
  'endpoint-missing',
  'endpoint-not-available',
  'endpoint-security-group',
  'endpoint-policy-denies',
  'private-dns-off',
  'vpc-dns-off',
] as const;

const changedPlaces = (before: SimulatedFleet, after: SimulatedFleet) =>
  after.accountRegions.filter((place, index) => place !== before.accountRegions[index]);

const resourcesOf = (network: SimulatedNetwork): readonly NetworkResource[] =>
  Object.values<readonly NetworkResource[]>({ ...network }).flat();

const changedResources = (before: SimulatedNetwork, after: SimulatedNetwork): readonly string[] => {
  const kept = new Set(resourcesOf(after));
  return resourcesOf(before)
    .filter((one) => !kept.has(one))
    .map(({ id }) => id);
};

const isCutOff = (place: SimulatedAccountRegion, { id, launchedAt }: SimulatedInstance): boolean => {
  const node = nodeById(place, id);
  const status = node && nodeAt(node, now);
  if (!status) return now - launchedAt > 5 * minute;
  return status.pingStatus === 'ConnectionLost' && now - status.lastPingAt >= 5 * hour;
};

const subjectsOf = (violates: readonly DeclaredViolation[], invariant: string): readonly string[] =>
  violates.filter((one) => one.invariant === invariant).flatMap(({ subjects }) => subjects);

const idOf = (subject: string): string => subject.split('/')[3] ?? '';

describe.each(codes)('%s', (code) => {
  let scenario: Scenario;
  beforeAll(async () => {
    scenario = await loadScenario(code);
  });

  const applied = (options: { seed: number; instances: number; spread?: number }) => {
    const before = healthyFleet({ now, ...options });
    const { fleet: after, expects } = scenario.apply(before, { now, seed: options.seed });
    return { before, after, violates: expects?.violates ?? [] };
  };

  test('is named as its file and its code', () => {
    expect(scenario.name).toBe(code);
  });

  test('changes one account-Region, the cause, and those who depend on it', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const { before, after, violates } = applied({ seed, instances: seed % 2 ? 30 : 121 });
      const [place, ...others] = changedPlaces(before, after);
      const healthy = before.accountRegions.find(
        ({ account, region }) => account === place?.account && region === place.region,
      );
      if (!place || !healthy) throw new Error(`seed ${seed}: nothing was changed`);
      expect(others).toEqual([]);
      const [reach, ...more] = violates.filter(({ invariant }) => invariant === invariants.reach);
      expect([reach?.code, more]).toEqual([code, []]);
      const changed = changedResources(healthy.network, place.network);
      if (code === 'endpoint-missing') expect(changed).toHaveLength(1);
      else expect(changed).toContain(reach?.cause?.id);
      const affected = place.instances.filter((one) => !healthy.instances.includes(one));
      expect(affected.map(({ id }) => id).toSorted()).toEqual(reach?.subjects.map(idOf).toSorted());
      expect(affected.filter(({ state }) => state !== 'running')).toEqual([]);
      expect(affected.filter((one) => !isCutOff(place, one))).toEqual([]);
    }
  });

  test('shows both what was lost and what was never heard of', () => {
    const { violates } = applied({ seed: 1, instances: 120 });
    const [lost, unheard, all] = [invariants.heartbeat, invariants.registered, invariants.reach].map((id) =>
      subjectsOf(violates, id).map(idOf),
    );
    expect(lost?.length).toBeGreaterThan(0);
    expect(unheard?.length).toBeGreaterThan(0);
    expect([...(lost ?? []), ...(unheard ?? [])].toSorted()).toEqual(all?.toSorted());
  });

  test('has one cause for all, however many', () => {
    const { violates } = applied({ seed: 3, instances: 2000 });
    const reach = violates.filter(({ invariant }) => invariant === invariants.reach);
    expect(new Set(reach.map(({ cause }) => cause?.id)).size).toBe(1);
    expect(reach[0]?.subjects.length).toBeGreaterThan(10);
  });

  test('says so where it finds nothing to break', () => {
    const empty = { ...healthyFleet({ now, instances: 0 }), accountRegions: [] };
    expect(() => scenario.apply(empty, { now, seed: 1 })).toThrow(`the scenario ${code} finds no instance`);
  });
});

test('zone-without-endpoint leaves a zone that has instances, and cuts nobody off', async () => {
  const scenario = await loadScenario('zone-without-endpoint');
  for (let seed = 1; seed <= 12; seed++) {
    const before = healthyFleet({ now, seed, instances: 60 });
    const { fleet, expects } = scenario.apply(before, { now, seed });
    const [place] = changedPlaces(before, fleet);
    const subject = expects?.violates?.[0]?.subjects[0] ?? '';
    const endpoint = place?.network.vpcEndpoints.find(({ id }) => id === idOf(subject));
    const zones = place?.network.subnets
      .filter(({ id }) => endpoint?.subnetIds.includes(id))
      .map(({ availabilityZone }) => availabilityZone);
    const alone = place?.instances.filter(
      ({ network, state, availabilityZone }) =>
        state === 'running' && network?.vpcId === endpoint?.vpcId && !zones?.includes(availabilityZone),
    );
    expect(alone?.length).toBeGreaterThan(0);
    expect(endpoint?.networkInterfaceIds).toHaveLength(2);
    expect(expects?.violates).toHaveLength(1);
  }
});

test.each([
  ['status-checks-failed', ['instance-check-failed', 'system-check-failed', 'connection-lost']],
  ['metadata-endpoint-disabled', ['metadata-disabled', 'connection-lost', 'never-registered']],
])('%s declares %j', async (name, expected) => {
  const scenario = await loadScenario(name);
  const { expects } = scenario.apply(healthyFleet({ now }), { now, seed: 1 });
  expect(expects?.violates?.map(({ code, subjects }) => (subjects.length > 0 ? code : ''))).toEqual(expected);
});
