import { expect, test } from 'vitest';
import { buildFleet, healthyFleet } from './build-fleet.ts';
import { day, minute } from './durations.ts';
import { nodesOf } from './managed-nodes.ts';
import type { SimulatedFleet, SimulatedInstance } from './model.ts';
import { nodeAt } from './node-at.ts';

const now = Date.UTC(2026, 10, 21, 12);

const instancesOf = (fleet: SimulatedFleet): readonly SimulatedInstance[] =>
  fleet.accountRegions.flatMap(({ instances }) => instances);

const large = healthyFleet({ now, instances: 8000 });
const all = instancesOf(large);

test('the same seed builds the same fleet, another seed another', () => {
  const options = { now, seed: 7, instances: 60 };
  expect(healthyFleet(options)).toEqual(healthyFleet(options));
  expect(instancesOf(healthyFleet({ ...options, seed: 8 }))[0]?.id).not.toBe(
    instancesOf(healthyFleet(options))[0]?.id,
  );
});

test('a later now moves times and nothing else', () => {
  const [before, after] = [now, now + 40 * day].map((at) =>
    instancesOf(healthyFleet({ now: at, instances: 60 })),
  );
  const ages = (fleet: readonly SimulatedInstance[] | undefined, at: number) =>
    fleet?.map(({ id, state, tags, launchedAt }) => ({ id, state, tags, age: at - launchedAt }));
  expect(ages(after, now + 40 * day)).toEqual(ages(before, now));
});

test('the number of instances and account-Regions is as asked', () => {
  expect(all).toHaveLength(8000);
  expect(large.accountRegions.map(({ account, region }) => `${account}/${region}`)).toEqual([
    '111122223333/us-east-1',
    '111122223333/eu-west-1',
    '111122223333/ap-northeast-1',
    '444455556666/us-east-1',
  ]);
});

test.each([1, 4, 34, 102])('a fleet may spread over %i account-Regions', (spread) => {
  const { accountRegions, accounts } = healthyFleet({ now, instances: spread, spread });
  expect(new Set(accountRegions.map(({ account, region }) => `${account}/${region}`)).size).toBe(spread);
  expect(accountRegions.every(({ instances }) => instances.length === 1)).toBe(true);
  expect(accountRegions.every(({ account }) => accounts.some(({ id }) => id === account))).toBe(true);
});

test.each([
  [{ instances: -1 }, 'instances must be'],
  [{ instances: 1.5 }, 'instances must be'],
  [{ spread: 0 }, 'spread must be'],
  [{ spread: 103 }, 'spread must be'],
])('%o is refused', (options, message) => {
  expect(() => healthyFleet({ now, ...options })).toThrow(message);
});

test('an unknown scenario is refused with the names of those that exist', async () => {
  await expect(buildFleet({ now, scenario: 'flood' })).rejects.toThrow(
    /no scenario "flood".*ghost-nodes.*vanishing/,
  );
});

test('ids and private addresses are given once', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(8000);
  for (const { instances } of large.accountRegions) {
    const networks = instances.flatMap(({ network }) => network ?? []);
    expect(new Set(networks.map(({ vpcId, privateIp }) => vpcId + privateIp)).size).toBe(networks.length);
  }
});

test('ids have the form of EC2 and SSM, old ones among them', () => {
  expect(all.every(({ id }) => /^i-([0-9a-f]{8}|[0-9a-f]{17})$/.test(id))).toBe(true);
  expect(all.some(({ id }) => id.length === 10)).toBe(true);
  const hybrid = large.accountRegions.flatMap(({ nodes }) => nodes);
  expect(hybrid.length).toBeGreaterThan(60);
  expect(hybrid.every(({ id, activation }) => /^mi-[0-9a-f]{17}$/.test(id) && activation)).toBe(true);
});

const share = (test: (instance: SimulatedInstance) => boolean): number =>
  all.filter(test).length / all.length;

test.each<[string, number, number, (instance: SimulatedInstance) => boolean]>([
  ['running', 0.76, 0.84, ({ state }) => state === 'running'],
  ['stopped', 0.09, 0.15, ({ state }) => state === 'stopped'],
  ['pending', 0.005, 0.04, ({ state }) => state === 'pending'],
  ['Windows', 0.08, 0.16, ({ platform }) => platform.isWindows],
  ['Arm', 0.15, 0.25, ({ platform }) => platform.architecture === 'arm64'],
  ['launched within a day', 0.07, 0.15, ({ launchedAt }) => launchedAt > now - day],
  ['untagged', 0.02, 0.07, ({ tags }) => tags.length === 0],
  [
    'tagged in CJK',
    0.2,
    0.5,
    ({ tags }) => tags.some(({ Value }) => /[\u3040-\u9fff\uac00-\ud7a3]/.test(Value)),
  ],
  ['named with markup', 0.03, 0.12, ({ tags }) => tags.some(({ Value }) => /[<&>"']/.test(Value))],
  ['with a public address', 0.1, 0.25, ({ network }) => network?.publicIp !== undefined],
  ['without a profile', 0.05, 0.15, ({ profile }) => profile === undefined],
  ['showing its registration', 0.4, 0.6, ({ agent }) => agent?.showsRegistration === true],
  ['without associations', 0.05, 0.2, ({ agent }) => agent?.associations.length === 0],
])('some instances are %s', (_, from, to, is) => {
  expect(share(is)).toBeGreaterThan(from);
  expect(share(is)).toBeLessThan(to);
});

test('no healthy instance is so young that its registration may be missing', () => {
  const running = all.filter(({ state }) => state === 'running');
  expect(running.filter(({ launchedAt }) => launchedAt > now - 10 * minute)).toEqual([]);
  expect(running.filter(({ launchedAt }) => launchedAt < now - 731 * day)).toEqual([]);
});

test('every running instance passes its checks and can ask the metadata service', () => {
  const running = all.filter(({ state }) => state === 'running');
  const ailing = running.filter(
    ({ statusChecks: { instance, system }, metadata }) =>
      [instance, system, metadata.httpEndpoint].join() !== 'ok,ok,enabled',
  );
  expect(ailing).toEqual([]);
});

test('a terminated instance has neither network nor agent', () => {
  const terminated = all.filter(({ state }) => state === 'terminated');
  expect(terminated.length).toBeGreaterThan(0);
  expect(terminated.every(({ network, agent }) => !network && !agent)).toBe(true);
});

test('every public address is one for documentation', () => {
  const addresses = all.flatMap(({ network }) => network?.publicIp ?? []);
  expect(addresses.filter((ip) => !/^(192\.0\.2|198\.51\.100|203\.0\.113)\.\d+$/.test(ip))).toEqual([]);
});

test('every node that SSM lists in a healthy fleet pinged within its period', () => {
  const statuses = large.accountRegions.flatMap(nodesOf).flatMap((node) => nodeAt(node, now) ?? []);
  expect(statuses.length).toBeGreaterThan(6000);
  expect(statuses.filter(({ lastPingAt }) => lastPingAt > now || lastPingAt <= now - 5 * minute)).toEqual([]);
});

test('an account-Region with eight instances runs at least three', () => {
  for (let seed = 1; seed <= 50; seed++) {
    const { accountRegions } = healthyFleet({ now, seed, instances: 32 });
    for (const { instances } of accountRegions) {
      expect(instances.filter(({ state }) => state === 'running').length).toBeGreaterThanOrEqual(3);
    }
  }
});
