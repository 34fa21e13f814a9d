import { describe, expect, test } from 'vitest';
import type { FleetOptions } from '../../../mocks/fleet/build-fleet.ts';
import { agentReachesEndpoints } from '../../invariants/network/agent-reaches-endpoints.ts';
import { endpointsInEveryZone } from '../../invariants/network/endpoints-in-every-zone.ts';
import { defineInvariant } from '../../model/invariant.ts';
import { networkOfInstance } from '../../model/network-facts.ts';
import { defineSelector } from '../../model/selection.ts';
import { judgeRoads } from '../../network/judge-roads.ts';
import type { OpenFleet } from '../../open-fleet.ts';
import { openServed } from '../test-fleet.ts';
import { describeVpcAttributeAction } from './describe-vpc-attribute.ts';
import { getManagedPrefixListEntriesAction } from './get-managed-prefix-list-entries.ts';
import { networkListingActions } from './network-listings.ts';

const instances = { kind: 'instance', selectors: [] } as const;
const endpoints = { kind: 'vpc-endpoint', selectors: [] } as const;
const one = (options: Omit<FleetOptions, 'now'>): Omit<FleetOptions, 'now'> => ({ spread: 1, ...options });

/** The same proof without the heartbeat, which would let pass what the facts do not show. */
const provenWithoutWitness = defineInvariant({
  ...agentReachesEndpoints(),
  reads: { view: networkOfInstance },
  evaluate: (instance, { view }) => judgeRoads({ instance, view, isHeard: false }),
});

const networkCalls = (fleet: OpenFleet) => {
  const actions = [...networkListingActions, describeVpcAttributeAction, getManagedPrefixListEntriesAction];
  const { calls } = fleet.state();
  return Object.fromEntries(actions.map((action) => [action, calls[action] ?? 0]));
};

test('every road of a healthy fleet is proved open, without a heartbeat', async () => {
  const { fleet } = await openServed(one({ instances: 300 }));
  const { judged, counts } = await fleet.judge(instances, provenWithoutWitness);
  expect(counts).toMatchObject({ upheld: judged, violated: 0, undecided: 0 });
});

describe('calls', () => {
  test('do not grow with instances', async () => {
    const of = async (count: number) => {
      const { fleet } = await openServed(one({ instances: count }));
      await fleet.judge(instances, agentReachesEndpoints());
      return networkCalls(fleet);
    };
    const calls = await of(1500);
    expect(calls).toEqual(await of(100));
    for (const action of networkListingActions) expect(calls[action], action).toBe(1);
    expect(calls[describeVpcAttributeAction], 'two for each VPC with endpoints').toBe(2);
  });

  test('are made once, whoever asks', async () => {
    const { fleet } = await openServed(one({ instances: 100 }));
    await Promise.all([
      fleet.judge(instances, agentReachesEndpoints()),
      fleet.judge(instances, provenWithoutWitness),
      fleet.judge(endpoints, endpointsInEveryZone()),
    ]);
    for (const action of networkListingActions) expect(networkCalls(fleet)[action], action).toBe(1);
  });

  test('for a few instances more ask only for what is new', async () => {
    const { fleet: atOnce, simulated } = await openServed(one({ instances: 100 }));
    const isolated = simulated.accountRegions[0]?.network.vpcEndpoints[0]?.vpcId;
    const few = defineSelector({
      kind: 'instance',
      words: 'instances of other VPCs',
      matches: ({ vpcId }) => vpcId !== isolated,
    });
    const { fleet } = await openServed(one({ instances: 100 }));
    await fleet.judge({ kind: 'instance', selectors: [few] }, agentReachesEndpoints());
    await Promise.all([fleet, atOnce].map((open) => open.judge(instances, agentReachesEndpoints())));
    expect(networkCalls(fleet)).toEqual(networkCalls(atOnce));
  });

  test('for zones are those of subnets and endpoints', async () => {
    const { fleet } = await openServed(one({ instances: 100 }));
    await fleet.judge(endpoints, endpointsInEveryZone());
    const made = Object.entries(networkCalls(fleet)).filter(([, count]) => count > 0);
    expect(made.map(([action]) => action)).toEqual(['ec2:DescribeSubnets', 'ec2:DescribeVpcEndpoints']);
  });

  test('for instances without endpoints in their VPC ask no attribute of it', async () => {
    const { simulated } = await openServed(one({ instances: 100 }));
    const [place] = simulated.accountRegions;
    const withEndpoints = new Set(place?.network.vpcEndpoints.map(({ vpcId }) => vpcId));
    const routed = place?.instances.find(
      ({ state, network }) => state === 'running' && network && !withEndpoints.has(network.vpcId),
    );
    const { fleet } = await openServed(one({ instances: 100 }), {}, { ids: [routed?.id ?? ''] });
    const { counts } = await fleet.judge(instances, agentReachesEndpoints());
    expect(counts.upheld).toBe(1);
    expect(networkCalls(fleet)[describeVpcAttributeAction]).toBe(0);
  });
});

describe('a refusal', () => {
  test.each(networkListingActions)('of %s leaves every road undecided', async (action) => {
    const { fleet } = await openServed(one({ instances: 40 }), { denials: [{ action }] });
    const { judged, undecided } = await fleet.judge(instances, agentReachesEndpoints());
    expect(undecided).toMatchObject([{ reason: 'denied', action, affected: judged }]);
  });

  test('of an attribute matters to those who depend on it', async () => {
    const action = describeVpcAttributeAction;
    const { fleet } = await openServed(one({ instances: 40 }), { denials: [{ action }] });
    const { counts, undecided } = await fleet.judge(instances, agentReachesEndpoints());
    expect(counts.upheld).toBeGreaterThan(0);
    expect(undecided.length).toBeGreaterThan(0);
    for (const row of undecided) expect(row).toMatchObject({ reason: 'denied', action });
  });

  test('of the instances leaves the zones undecided', async () => {
    const { fleet } = await openServed(one({ instances: 40 }), {
      denials: [{ action: 'ec2:DescribeInstances' }],
    });
    const { undecided, judged } = await fleet.judge(endpoints, endpointsInEveryZone());
    expect(judged).toBeGreaterThan(0);
    expect(undecided).toMatchObject([{ reason: 'denied', action: 'ec2:DescribeInstances' }]);
  });
});
