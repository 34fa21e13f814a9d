import { describe, expect, test } from 'vitest';
import type { FleetOptions } from '../../mocks/fleet/build-fleet.ts';
import { nodesOf } from '../../mocks/fleet/managed-nodes.ts';
import type { SimulatedFleet } from '../../mocks/fleet/model.ts';
import { nodeAt } from '../../mocks/fleet/node-at.ts';
import { noGhostNodes } from '../invariants/ssm/no-ghost-nodes.ts';
import { registeredWithin } from '../invariants/ssm/registered-within-five-minutes.ts';
import { defineInvariant } from '../model/invariant.ts';
import { everyNode } from '../model/node.ts';
import { violated } from '../model/verdict.ts';
import type { OpenFleet } from '../open-fleet.ts';
import type { RunRequest } from '../run-request.ts';
import { openServed } from './test-fleet.ts';

/** Violated by every node, so that its judgement names all that was read. */
const namesEveryNode = defineInvariant({
  id: 'test/names-every-node',
  claim: 'there is no node',
  because: 'then each that is read is named',
  source: 'https://example.com/',
  severity: 'low',
  about: everyNode,
  reads: {},
  codes: { listed: { means: 'it is listed', remedy: 'none' } },
  evaluate: ({ pingStatus = '' }) => violated('listed', { pingStatus }),
});

const nodes = { kind: 'node', selectors: [] } as const;
const instances = { kind: 'instance', selectors: [] } as const;

const nodesRead = async (fleet: OpenFleet): Promise<string[]> => {
  const { violations } = await fleet.judge(nodes, namesEveryNode);
  return violations.map(({ subject }) => subject.id).sort();
};

/** The nodes that SSM lists and that anybody can ask for: those of running instances, hybrid ones, ghosts. */
const nodesListed = ({ accountRegions: [place] }: SimulatedFleet): string[] =>
  (place ? nodesOf(place) : [])
    .filter((node) => nodeAt(node, Date.now()) !== undefined)
    .map(({ id }) => id)
    .sort();

const one = (options: Omit<FleetOptions, 'now'>): Omit<FleetOptions, 'now'> => ({ spread: 1, ...options });

describe('every node is read, whatever the service does with a filter', () => {
  test.each([
    ['with whole pages', {}],
    ['with short and empty pages', { quirks: { shortPages: true } }],
    ['when it refuses ids that it does not manage', { quirks: { refusesUnknownIds: true } }],
    ['when it does both', { quirks: { refusesUnknownIds: true, shortPages: true } }],
  ])('%s', async (_, change) => {
    const { fleet, simulated } = await openServed(one({ instances: 220, scenario: 'ghost-nodes' }), change);
    expect(await nodesRead(fleet)).toEqual(nodesListed(simulated));
  });
});

test('a refused filter of ids is met once, and then all nodes are paged through', async () => {
  const quirks = { refusesUnknownIds: true };
  const { fleet } = await openServed(one({ instances: 400, scenario: 'unregistered' }), { quirks });
  const judgement = await fleet.judge(instances, registeredWithin());
  expect(judgement.violations.map(({ code }) => code)).toContain('never-registered');
  const { accountRegions, calls } = fleet.state();
  const refused = calls['ssm:DescribeInstanceInformation'] ?? 0;
  expect(refused).toBeLessThanOrEqual(Math.ceil((accountRegions[0]?.nodes ?? 0) / 50) + 8);
});

describe('calls', () => {
  test.each([1, 49, 50, 51, 1000, 1001])('for %i instances', async (count) => {
    const { fleet } = await openServed(one({ instances: count }));
    await fleet.judge(instances, registeredWithin());
    await fleet.judge(nodes, noGhostNodes());
    const { calls, accountRegions } = fleet.state();
    expect(accountRegions).toMatchObject([{ instances: count }]);
    expect(calls['ec2:DescribeInstances']).toBeLessThanOrEqual(Math.ceil(count / 1000) + 1);
    expect(calls['ssm:DescribeInstanceInformation']).toBeLessThanOrEqual(Math.ceil(count / 50) + 3);
    expect(calls['ssm:DescribeInstanceAssociationsStatus']).toBeUndefined();
  });

  test('each fact is read once, whoever asks and however often', async () => {
    const { fleet } = await openServed(one({ instances: 120 }));
    const judgeAll = () =>
      Promise.all([fleet.judge(instances, registeredWithin()), fleet.judge(nodes, noGhostNodes())]);
    await judgeAll();
    const { calls } = fleet.state();
    await judgeAll();
    expect(fleet.state().calls).toEqual(calls);
  });

  test('a refusal is met once for each operation, not once for each chunk', async () => {
    const { fleet } = await openServed(one({ instances: 400, scenario: 'ssm-access-denied' }));
    await fleet.judge(instances, registeredWithin());
    await fleet.judge(nodes, noGhostNodes());
    expect(fleet.state().calls['ssm:DescribeInstanceInformation']).toBe(1);
  });

  test('an account that is not asked for is not read', async () => {
    const accounts = [
      { id: '111122223333', roleArn: 'arn:aws:iam::111122223333:role/MusterReadOnly' },
      { id: '444455556666', roleArn: 'arn:aws:iam::444455556666:role/MusterReadOnly' },
    ];
    const request: Partial<RunRequest> = {
      config: { accounts },
      accounts: ['111122223333'],
      regions: ['eu-west-1'],
    };
    const { fleet } = await openServed({ instances: 80 }, {}, request);
    await fleet.judge(instances, registeredWithin());
    const { accountRegions, calls } = fleet.state();
    expect(accountRegions).toMatchObject([{ account: '111122223333', region: 'eu-west-1' }]);
    expect(calls['sts:AssumeRole']).toBe(1);
  });
});

describe('single machines', () => {
  test('are read by one call of each service, not by listing the fleet', async () => {
    const { simulated } = await openServed(one({ instances: 300 }));
    const [place] = simulated.accountRegions;
    const ids =
      place?.instances
        .filter(({ state }) => state === 'running')
        .slice(0, 2)
        .map(({ id }) => id) ?? [];
    const { fleet } = await openServed(one({ instances: 300 }), {}, { ids });
    expect(await nodesRead(fleet)).toEqual(ids.toSorted());
    expect(fleet.state().calls).toMatchObject({
      'ec2:DescribeInstances': 1,
      'ssm:DescribeInstanceInformation': 1,
    });
  });

  test('may be hybrid', async () => {
    const { simulated } = await openServed(one({ instances: 300 }));
    const id = simulated.accountRegions[0]?.nodes.find((node) => node.activation)?.id ?? '';
    const { fleet } = await openServed(one({ instances: 300 }), {}, { ids: [id] });
    expect(await nodesRead(fleet)).toEqual([id]);
  });
});

describe('tags', () => {
  const tagged = async (values: readonly string[]) => {
    const tags = [{ key: 'Env', values: [...values] }];
    const { fleet, simulated } = await openServed(one({ instances: 200 }), {}, { tags });
    const { judged } = await fleet.judge(instances, registeredWithin());
    const matching = simulated.accountRegions[0]?.instances.filter(
      ({ state, tags: carried }) =>
        state === 'running' && carried.some(({ Key, Value }) => Key === 'Env' && values.includes(Value)),
    );
    expect(judged).toBe(matching?.length);
    return { fleet, judged };
  };

  test('narrow instances and nodes', async () => {
    const { fleet, judged } = await tagged(['prod']);
    expect(judged).toBeGreaterThan(0);
    expect(judged).toBeLessThan(120);
    expect((await nodesRead(fleet)).filter((id) => id.startsWith('i-')).length).toBe(judged);
  });

  test('several values mean any of them', async () => {
    expect((await tagged(['prod', 'dev'])).judged).toBeGreaterThan((await tagged(['prod'])).judged);
  });

  test('a wildcard in a value is meant literally', async () => {
    expect((await tagged(['pr*'])).judged).toBe(0);
  });
});
