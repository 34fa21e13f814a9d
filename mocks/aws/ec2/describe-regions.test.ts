import { DescribeRegionsCommand, type DescribeRegionsCommandInput } from '@aws-sdk/client-ec2';
import { afterAll, expect, test } from 'vitest';
import { healthyFleet } from '../../fleet/build-fleet.ts';
import { serve } from '../../serve.ts';
import { clientsOf } from '../../testing/clients.ts';

const now = Date.UTC(2026, 10, 21, 12);
const server = await serve({ fleet: healthyFleet({ now, instances: 4 }), port: 0, now: () => now });
const { ec2 } = clientsOf(server.url);
afterAll(() => server.close());

const ask = async (input: DescribeRegionsCommandInput) => {
  const { Regions = [] } = await ec2.send(new DescribeRegionsCommand(input));
  return Regions.map(({ RegionName }) => RegionName);
};

const occupied = ['us-east-1', 'eu-west-1', 'ap-northeast-1'];

test.each<[DescribeRegionsCommandInput, readonly string[]]>([
  [{}, occupied],
  [{ RegionNames: ['eu-west-1', 'eu-west-2'] }, ['eu-west-1']],
  [{ RegionNames: ['eu-west-1', 'eu-west-2'], AllRegions: true }, ['eu-west-1', 'eu-west-2']],
  [
    { Filters: [{ Name: 'opt-in-status', Values: ['opt-in-not-required', 'opted-in'] }], AllRegions: true },
    occupied,
  ],
  [{ Filters: [{ Name: 'region-name', Values: ['ca-*'] }], AllRegions: true }, ['ca-central-1', 'ca-west-1']],
])('%j lists %j', async (input, names) => {
  expect((await ask(input)).toSorted()).toEqual([...names].sort());
});

test('all Regions are all of the partition', async () => {
  expect(await ask({ AllRegions: true })).toHaveLength(34);
});

test('a Region that does not exist is refused', async () => {
  await expect(ask({ RegionNames: ['mars-north-1'] })).rejects.toMatchObject({
    name: 'InvalidParameterValue',
  });
});
