import { DescribeInstanceStatusCommand, type DescribeInstanceStatusCommandInput } from '@aws-sdk/client-ec2';
import { afterAll, expect, test } from 'vitest';
import { healthyFleet } from '../../fleet/build-fleet.ts';
import type { SimulatedFleet, SimulatedInstance, StatusChecks } from '../../fleet/model.ts';
import { serve } from '../../serve.ts';
import { clientsOf } from '../../testing/clients.ts';

const now = Date.UTC(2026, 10, 21, 12);

const checks: readonly StatusChecks[] = [
  { instance: 'impaired', system: 'ok' },
  { instance: 'insufficient-data', system: 'impaired' },
];

const impaired = (fleet: SimulatedFleet): SimulatedFleet => ({
  ...fleet,
  accountRegions: fleet.accountRegions.map((place) => ({
    ...place,
    instances: place.instances.map((one, index) => ({
      ...one,
      statusChecks: checks[index] ?? one.statusChecks,
    })),
  })),
});

const fleet = impaired(healthyFleet({ now, seed: 4, instances: 120, spread: 1 }));
const instances = fleet.accountRegions.flatMap((place) => place.instances);
const server = await serve({ fleet, port: 0, now: () => now });
const { ec2 } = clientsOf(server.url);
afterAll(() => server.close());

const ask = async (input: DescribeInstanceStatusCommandInput) =>
  ec2.send(new DescribeInstanceStatusCommand(input));

const idsWhere = (is: (instance: SimulatedInstance) => boolean): readonly string[] =>
  instances.filter(is).map(({ id }) => id);

const askIds = async (input: DescribeInstanceStatusCommandInput) =>
  ((await ask(input)).InstanceStatuses ?? []).map(({ InstanceId }) => InstanceId);

const running = idsWhere(({ state }) => state === 'running');
const id = (index: number): string => instances[index]?.id ?? '';

test('only running instances are told of, unless all are asked for', async () => {
  expect(await askIds({})).toEqual(running);
  expect(await askIds({ IncludeAllInstances: true })).toEqual(instances.map((one) => one.id));
});

test('pages lead to all of them', async () => {
  const pages: (string | undefined)[][] = [];
  let NextToken: string | undefined;
  do {
    const page = await ask({ MaxResults: 40, ...(NextToken && { NextToken }) });
    pages.push((page.InstanceStatuses ?? []).map(({ InstanceId }) => InstanceId));
    NextToken = page.NextToken;
  } while (NextToken);
  expect(pages.flat()).toEqual(running);
  expect(pages[0]).toHaveLength(40);
});

test('checks are summed up, with their detail', async () => {
  const { InstanceStatuses } = await ask({ InstanceIds: [id(0), id(1), id(2)] });
  const said = InstanceStatuses?.map(({ InstanceStatus, SystemStatus }) =>
    [InstanceStatus, SystemStatus].map((summary) => [summary?.Status, summary?.Details?.[0]?.Status]),
  );
  expect(said).toEqual([
    [
      ['impaired', 'failed'],
      ['ok', 'passed'],
    ],
    [
      ['insufficient-data', 'insufficient-data'],
      ['impaired', 'failed'],
    ],
    [
      ['ok', 'passed'],
      ['ok', 'passed'],
    ],
  ]);
});

test('a stopped instance is not checked', async () => {
  const [stopped = ''] = idsWhere(({ state }) => state === 'stopped');
  expect(await askIds({ InstanceIds: [stopped] })).toEqual([]);
  const { InstanceStatuses } = await ask({ InstanceIds: [stopped], IncludeAllInstances: true });
  expect(InstanceStatuses).toMatchObject([
    {
      InstanceState: { Code: 80, Name: 'stopped' },
      InstanceStatus: { Status: 'not-applicable' },
      SystemStatus: { Status: 'not-applicable' },
    },
  ]);
});

test('filters select', async () => {
  const by = (Name: string, ...Values: string[]) => askIds({ Filters: [{ Name, Values }] });
  expect(await by('instance-status.status', 'impaired')).toEqual([id(0)]);
  expect(await by('system-status.reachability', 'failed')).toEqual([id(1)]);
  expect(await by('availability-zone', 'us-east-1c')).toEqual(
    idsWhere(({ state, availabilityZone }) => state === 'running' && availabilityZone === 'us-east-1c'),
  );
});

test.each<[string, DescribeInstanceStatusCommandInput, string]>([
  ['101 ids', { InstanceIds: instances.slice(0, 101).map((one) => one.id) }, 'InvalidParameterValue'],
  ['ids and a page', { InstanceIds: [id(0)], MaxResults: 5 }, 'InvalidParameterCombination'],
  ['an unknown id', { InstanceIds: ['i-00000000000000000'] }, 'InvalidInstanceID.NotFound'],
  ['a short page', { MaxResults: 4 }, 'InvalidParameterValue'],
  ['an unknown filter', { Filters: [{ Name: 'tag:Name', Values: ['x'] }] }, 'InvalidParameterValue'],
])('%s are refused', async (_, input, name) => {
  await expect(ask(input)).rejects.toMatchObject({ name });
});
