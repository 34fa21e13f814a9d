import {
  DescribeInstancesCommand,
  type DescribeInstancesCommandInput,
  type Instance,
} from '@aws-sdk/client-ec2';
import { afterAll, expect, test } from 'vitest';
import { healthyFleet } from '../../fleet/build-fleet.ts';
import type { SimulatedFleet, SimulatedInstance } from '../../fleet/model.ts';
import { serve } from '../../serve.ts';
import { clientsOf } from '../../testing/clients.ts';

const now = Date.UTC(2026, 10, 21, 12);

const hostileTags = [
  { Key: 'Name', Value: '<script>&amp;"\'</script>' },
  { Key: ' 決済 ', Value: '🚀 ]]> <!-- --> \t x' },
  { Key: 'Empty', Value: '' },
  { Key: '__proto__', Value: 'a\r\nb' },
];

const retag = (fleet: SimulatedFleet): SimulatedFleet => ({
  ...fleet,
  accountRegions: fleet.accountRegions.map((place) => ({
    ...place,
    instances: place.instances.map((one, index) => (index === 0 ? { ...one, tags: hostileTags } : one)),
  })),
});

const fleet = retag(healthyFleet({ now, seed: 4, instances: 60, spread: 1 }));
const instances = fleet.accountRegions.flatMap((place) => place.instances);
const server = await serve({ fleet, port: 0, now: () => now });
const { ec2 } = clientsOf(server.url);
afterAll(() => server.close());

const ask = async (input: DescribeInstancesCommandInput) => {
  const { Reservations = [], NextToken } = await ec2.send(new DescribeInstancesCommand(input));
  return { instances: Reservations.flatMap(({ Instances = [] }) => Instances), NextToken };
};

const ids = (list: readonly (Instance | SimulatedInstance)[]): readonly (string | undefined)[] =>
  list.map((one) => ('id' in one ? one.id : one.InstanceId));

const nth = (index: number): SimulatedInstance => {
  const instance = instances[index];
  if (!instance) throw new Error(`the fleet has no instance ${index}`);
  return instance;
};

test('tags survive the way there', async () => {
  const {
    instances: [first],
  } = await ask({ InstanceIds: [nth(0).id] });
  expect(first?.Tags).toEqual(hostileTags);
});

test('pages are as long as asked and lead to all instances in order', async () => {
  const pages: string[][] = [];
  let NextToken: string | undefined;
  do {
    const page = await ask({ MaxResults: 25, ...(NextToken && { NextToken }) });
    pages.push(page.instances.map(({ InstanceId = '' }) => InstanceId));
    NextToken = page.NextToken;
  } while (NextToken);
  expect(pages.map((page) => page.length)).toEqual([25, 25, 10]);
  expect(pages.flat()).toEqual(ids(instances));
});

test('ids are answered once each, in any state', async () => {
  const asked = [nth(7).id, nth(3).id, nth(7).id];
  expect(ids((await ask({ InstanceIds: asked })).instances)).toEqual([nth(7).id, nth(3).id]);
});

const count = (is: (instance: SimulatedInstance) => boolean): number => instances.filter(is).length;

test.each<[string, string[], (instance: SimulatedInstance) => boolean]>([
  ['instance-state-name', ['running'], ({ state }) => state === 'running'],
  ['instance-state-name', ['stop*', 'pending'], ({ state }) => /stop|pending/.test(state)],
  ['instance-id', [nth(2).id, 'i-00000000000000000'], ({ id }) => id === nth(2).id],
  ['availability-zone', ['us-east-1a'], ({ availabilityZone }) => availabilityZone === 'us-east-1a'],
  ['vpc-id', [nth(2).network?.vpcId ?? ''], ({ network }) => network?.vpcId === nth(2).network?.vpcId],
  [
    'subnet-id',
    [nth(2).network?.subnetId ?? ''],
    ({ network }) => network?.subnetId === nth(2).network?.subnetId,
  ],
  ['image-id', [nth(2).imageId], ({ imageId }) => imageId === nth(2).imageId],
  ['instance-type', ['t?.*'], ({ type }) => /^t.\./.test(type)],
  ['platform', ['windows'], ({ platform }) => platform.isWindows],
  ['tag:Env', ['prod'], ({ tags }) => tags.some(({ Key, Value }) => Key === 'Env' && Value === 'prod')],
  ['tag-key', ['Name'], ({ tags }) => tags.some(({ Key }) => Key === 'Name')],
  ['tag:Name', ['<script>*'], ({ id }) => id === nth(0).id],
  ['tag:Nothing', ['*'], () => false],
])('the filter %s=%j selects', async (Name, Values, is) => {
  expect((await ask({ Filters: [{ Name, Values }] })).instances).toHaveLength(count(is));
});

test('all filters must hold', async () => {
  const filters = [
    { Name: 'instance-state-name', Values: ['running'] },
    { Name: 'availability-zone', Values: ['us-east-1b'] },
  ];
  const expected = count(
    ({ state, availabilityZone }) => state === 'running' && availabilityZone === 'us-east-1b',
  );
  expect((await ask({ Filters: filters, MaxResults: 1000 })).instances).toHaveLength(expected);
});

test.each<[DescribeInstancesCommandInput, string, string]>([
  [
    { InstanceIds: ['i-00000000000000000'] },
    'InvalidInstanceID.NotFound',
    "The instance ID 'i-00000000000000000' does not exist",
  ],
  [
    { InstanceIds: ['i-00000000', 'i-11111111'] },
    'InvalidInstanceID.NotFound',
    "The instance IDs 'i-00000000, i-11111111' do not exist",
  ],
  [{ InstanceIds: ['web-1'] }, 'InvalidInstanceID.Malformed', 'Invalid id: "web-1"'],
  [
    { InstanceIds: [nth(0).id], MaxResults: 5 },
    'InvalidParameterCombination',
    'The parameter instancesSet cannot be used with the parameter maxResults',
  ],
  [
    { MaxResults: 4 },
    'InvalidParameterValue',
    'Value ( 4 ) for parameter maxResults is invalid. Expecting a value greater than or equal to 5.',
  ],
  [
    { MaxResults: 1001 },
    'InvalidParameterValue',
    'Value ( 1001 ) for parameter maxResults is invalid. Expecting a value less than or equal to 1000.',
  ],
  [{ NextToken: 'bm9uc2Vuc2U=' }, 'InvalidParameterValue', 'Unable to parse pagination token'],
  [
    { Filters: [{ Name: 'colour', Values: ['red'] }] },
    'InvalidParameterValue',
    "The filter 'colour' is invalid",
  ],
  [
    { Filters: [{ Name: 'toString', Values: ['x'] }] },
    'InvalidParameterValue',
    "The filter 'toString' is invalid",
  ],
])('%j is refused', async (input, name, message) => {
  await expect(ask(input)).rejects.toMatchObject({ name, message });
});

const sampleOf = async (is: (instance: SimulatedInstance) => boolean): Promise<Instance> => {
  const {
    instances: [found],
  } = await ask({ InstanceIds: [instances.find(is)?.id ?? ''] });
  if (!found) throw new Error('the fleet has no such instance');
  return found;
};

test('a Windows instance has the platform that EC2 really sends', async () => {
  const instance = await sampleOf(({ platform }) => platform.isWindows);
  expect([instance.Platform, instance.PlatformDetails]).toEqual(['windows', 'Windows']);
});

test('a terminated instance has lost its network and its disks', async () => {
  const instance = await sampleOf(({ state }) => state === 'terminated');
  expect(instance).toMatchObject({ NetworkInterfaces: [], SecurityGroups: [], BlockDeviceMappings: [] });
  for (const member of ['VpcId', 'SubnetId', 'PrivateIpAddress', 'PublicIpAddress']) {
    expect(instance).not.toHaveProperty(member);
  }
});

test('a running instance has what SSM depends on', async () => {
  const { launchedAt, network, id } = nth(1);
  expect(await sampleOf((one) => one.id === id)).toMatchObject({
    InstanceId: id,
    State: { Code: 16, Name: 'running' },
    LaunchTime: new Date(launchedAt),
    VpcId: network?.vpcId,
    SubnetId: network?.subnetId,
    PrivateIpAddress: network?.privateIp,
    MetadataOptions: { State: 'applied', HttpEndpoint: 'enabled' },
    NetworkInterfaces: [{ NetworkInterfaceId: network?.interfaceId, Status: 'in-use' }],
  });
});
