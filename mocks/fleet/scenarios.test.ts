import { expect, test } from 'vitest';
import { buildFleet } from './build-fleet.ts';
import { day, minute } from './durations.ts';
import { loadScenario, loadScenarios } from './load-scenarios.ts';
import { instanceById, type NodeSource, nodeById, nodesOf } from './managed-nodes.ts';
import type { SimulatedAccountRegion, SimulatedFleet, SimulatedInstance } from './model.ts';
import { type NodeStatus, nodeAt } from './node-at.ts';
import { declaredIn, invariants } from './scenario.ts';

const now = Date.UTC(2026, 10, 21, 12);

interface Finding {
  readonly invariant: string;
  readonly code: string;
  readonly subject: string;
}

const registration = (instance: SimulatedInstance): string | undefined => {
  if (instance.state !== 'running') return undefined;
  const { registeredAt = Number.POSITIVE_INFINITY, showsRegistration } = instance.agent ?? {};
  if (registeredAt > now) return now - instance.launchedAt > 5 * minute ? 'never-registered' : 'pending';
  const isLate = registeredAt > instance.launchedAt + 5 * minute && instance.launchedAt > now - day;
  return isLate && showsRegistration ? 'registered-late' : undefined;
};

const nodeFindings = (
  node: NodeSource,
  { pingStatus, lastPingAt }: NodeStatus,
): readonly (readonly [string, string])[] => {
  const silence = now - lastPingAt;
  const isLost = pingStatus === 'ConnectionLost';
  if (!node.instance && !node.activation) return isLost ? [[invariants.ghosts, 'instance-gone']] : [];
  return [
    ...(isLost ? [[invariants.heartbeat, 'connection-lost'] as const] : []),
    ...(!isLost && silence > 15 * minute ? [[invariants.heartbeat, 'heartbeat-stale'] as const] : []),
    ...(isLost && silence >= 25 * day ? [[invariants.vanishing, 'vanishing-soon'] as const] : []),
    ...(isLost && node.activation && silence > 14 * day ? [[invariants.ghosts, 'abandoned'] as const] : []),
  ];
};

const isListed = (place: SimulatedAccountRegion, id: string): boolean => {
  const node = nodeById(place, id);
  return node !== undefined && nodeAt(node, now) !== undefined;
};

const instanceFindings = (
  place: SimulatedAccountRegion,
  instance: SimulatedInstance,
  others: readonly SimulatedAccountRegion[],
): readonly (readonly [string, string])[] => {
  const registered = registration(instance);
  const listed = isListed(place, instance.id);
  const isElsewhere = !listed && others.some((other) => isListed(other, instance.id));
  const isMistaken = listed && instance.agent?.platformType !== instance.platform.agentType;
  return [
    ...(registered ? [[invariants.registered, registered] as const] : []),
    ...(registered === 'pending' ? [[invariants.elsewhere, 'pending'] as const] : []),
    ...(isElsewhere ? [[invariants.elsewhere, 'registered-elsewhere'] as const] : []),
    ...(isMistaken ? [[invariants.platform, 'platform-mismatch'] as const] : []),
  ];
};

/** What this oracle can tell from the state alone; the rest is left to the detection matrix. */
const told: readonly string[] = [
  invariants.registered,
  invariants.heartbeat,
  invariants.vanishing,
  invariants.ghosts,
  invariants.elsewhere,
  invariants.platform,
];

const findIn = (
  place: SimulatedAccountRegion,
  others: readonly SimulatedAccountRegion[],
): readonly Finding[] => {
  const subject = (kind: string, id: string) => `${place.account}/${place.region}/${kind}/${id}`;
  const instances = place.instances.flatMap((instance) =>
    instanceFindings(place, instance, others).map(([invariant, code]) => ({
      invariant,
      code,
      subject: subject('instance', instance.id),
    })),
  );
  const nodes = nodesOf(place).flatMap((node) => {
    const status = nodeAt(node, now);
    const found = status ? nodeFindings(node, status) : [];
    return found.map(([invariant, code]) => ({ invariant, code, subject: subject('node', node.id) }));
  });
  return [...instances, ...nodes];
};

const worded = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ invariant, code, subject }) => `${invariant} ${code} ${subject}`).sort();

const findAll = (fleet: SimulatedFleet) => {
  const findings = fleet.accountRegions.flatMap((place) =>
    findIn(
      place,
      fleet.accountRegions.filter((other) => other !== place),
    ),
  );
  return {
    violated: worded(findings.filter(({ code }) => code !== 'pending')),
    pending: [
      ...new Set(findings.filter(({ code }) => code === 'pending').map(({ invariant }) => invariant)),
    ].sort(),
  };
};

const names = (await loadScenarios()).map(({ name }) => name);

test('every scenario is found by its name', async () => {
  expect(names).toContain('healthy');
  for (const name of names) expect((await loadScenario(name)).name).toBe(name);
});

test.each(names)('what %s declares is what its state says, for many seeds', async (scenario) => {
  for (const instances of [30, 121]) {
    for (let seed = 1; seed <= 3; seed++) {
      const { fleet, declared } = await buildFleet({ now, seed, instances, scenario });
      const expected = declared.violates
        .filter(({ invariant }) => told.includes(invariant))
        .flatMap(({ subjects, ...rest }) => subjects.map((subject) => ({ ...rest, subject })));
      const pending = declared.pending.filter((one) => told.some((id) => id === one)).toSorted();
      expect(findAll(fleet)).toEqual({ violated: worded(expected), pending });
    }
  }
});

const violating = [
  'unregistered',
  'registered-late',
  'connection-lost',
  'heartbeat-stale',
  'vanishing',
  'ghost-nodes',
];

test.each(violating)(
  '%s breaks three subjects in three account-Regions, and one in a fleet of one',
  async (scenario) => {
    const usual = await buildFleet({ now, scenario });
    const subjects = usual.declared.violates[0]?.subjects ?? [];
    expect(subjects.length).toBeGreaterThanOrEqual(3);
    expect(new Set(subjects.map((subject) => subject.split('/').slice(0, 2).join('/'))).size).toBe(3);
    const tiny = await buildFleet({ now, scenario, instances: 1, spread: 1 });
    expect(tiny.declared.violates[0]?.subjects.length).toBeGreaterThanOrEqual(1);
    expect(findAll(tiny.fleet).violated.length).toBeGreaterThanOrEqual(1);
  },
);

test('an orphan of ghost-nodes is no instance of its account-Region', async () => {
  const { fleet } = await buildFleet({ now, scenario: 'ghost-nodes' });
  for (const place of fleet.accountRegions) {
    const orphans = place.nodes.filter(({ activation }) => !activation);
    expect(orphans.map(({ id }) => instanceById(place, id)).filter(Boolean)).toEqual([]);
  }
});

test('stopped-instances stops what ran', async () => {
  const [before, after] = await Promise.all(
    ['healthy', 'stopped-instances'].map(async (scenario) => {
      const { fleet } = await buildFleet({ now, scenario });
      return fleet.accountRegions
        .flatMap(({ instances }) => instances)
        .filter(({ state }) => state === 'running').length;
    }),
  );
  expect(after).toBe((before ?? 0) - 6);
});

test('empty-fleet keeps its account-Regions', async () => {
  const { fleet, declared } = await buildFleet({ now, scenario: 'empty-fleet' });
  expect(fleet.accountRegions.map(({ instances, nodes }) => [instances.length, nodes.length])).toEqual([
    [0, 0],
    [0, 0],
    [0, 0],
    [0, 0],
  ]);
  const described = [
    { id: 'a/of-instances', kind: 'instance', actions: [] },
    { id: 'a/of-roles', kind: 'role', actions: [] },
  ];
  expect(declaredIn(declared, described).empty).toEqual(['a/of-instances']);
});

test.each(['one-region-denied', 'registered-elsewhere'])(
  '%s says that it needs a second account-Region',
  async (scenario) => {
    await expect(buildFleet({ now, scenario, spread: 1 })).rejects.toThrow('spread of 2');
  },
);
