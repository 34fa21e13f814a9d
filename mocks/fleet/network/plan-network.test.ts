import { BlockList, isIPv4 } from 'node:net';
import { describe, expect, test } from 'vitest';
import { healthyFleet } from '../build-fleet.ts';
import type { InstanceNetwork, SimulatedAccountRegion } from '../model.ts';
import type { NetworkResource, SimulatedIpPermission, SimulatedNetwork } from './model.ts';
import { subnetsRoutedBy } from './structure.ts';

const now = Date.UTC(2026, 10, 21, 12);

const fleets = [1, 2, 3].map((seed) => healthyFleet({ now, seed, instances: 900, spread: 6 }));
const places = fleets.flatMap(({ accountRegions }) => accountRegions);

const resourcesOf = (network: SimulatedNetwork): readonly NetworkResource[] =>
  Object.values<readonly NetworkResource[]>({ ...network }).flat();

const attached = ({ instances }: SimulatedAccountRegion): readonly InstanceNetwork[] =>
  instances.flatMap(({ network }) => network ?? []);

const partiesOf = ({ groupIds, prefixListIds }: SimulatedIpPermission): readonly string[] => [
  ...groupIds,
  ...prefixListIds,
];

/** Every id by which one thing of a network refers to another; a transit gateway is somebody else's. */
const referencesIn = (network: SimulatedNetwork): readonly (string | undefined)[] => [
  ...network.subnets.map(({ vpcId }) => vpcId),
  ...network.routeTables.flatMap(({ vpcId, subnetIds, routes }) => [
    vpcId,
    ...subnetIds,
    ...routes.flatMap((route) => [
      route.gatewayId === 'local' ? undefined : route.gatewayId,
      route.natGatewayId,
      route.egressOnlyInternetGatewayId,
      route.destinationPrefixListId,
    ]),
  ]),
  ...network.networkAcls.flatMap(({ vpcId, subnetIds }) => [vpcId, ...subnetIds]),
  ...network.securityGroups.flatMap(({ vpcId, ipPermissions, ipPermissionsEgress }) => [
    vpcId,
    ...[...ipPermissions, ...ipPermissionsEgress].flatMap(partiesOf),
  ]),
  ...network.internetGateways.flatMap(({ attachments }) => attachments.map(({ vpcId }) => vpcId)),
  ...network.egressOnlyInternetGateways.flatMap(({ attachments }) => attachments.map(({ vpcId }) => vpcId)),
  ...network.natGateways.flatMap(({ vpcId, subnetId }) => [vpcId, subnetId]),
  ...network.vpcEndpoints.flatMap(({ vpcId, subnetIds, groupIds, routeTableIds }) => [
    vpcId,
    ...subnetIds,
    ...groupIds,
    ...routeTableIds,
  ]),
];

const isIn = (address: string, cidr: string): boolean => {
  const [first = '', length = ''] = cidr.split('/');
  const family = isIPv4(first) ? 'ipv4' : 'ipv6';
  const block = new BlockList();
  block.addSubnet(first, Number(length), family);
  return block.check(address, family);
};

test('the network depends on the seed, not on the number of instances', () => {
  const [few, many] = [12, 600].map((instances) => healthyFleet({ now, seed: 7, instances }).accountRegions);
  expect(few?.map(({ network }) => network)).toEqual(many?.map(({ network }) => network));
  expect(few?.[0]?.network).not.toEqual(
    healthyFleet({ now, seed: 8, instances: 12 }).accountRegions[0]?.network,
  );
});

describe.each(places.map((place, index) => ({ place, name: `${place.account}/${place.region} ${index}` })))(
  '$name',
  ({ place }) => {
    const { network } = place;

    test('ids are given once, and references lead to what there is', () => {
      const ids = resourcesOf(network).map(({ id }) => id);
      const known = new Set(ids);
      expect(known.size).toBe(ids.length);
      expect(referencesIn(network).filter((id) => id !== undefined && !known.has(id))).toEqual([]);
      expect(ids.filter((id) => !/^[a-z]+-([0-9a-f]{8}|[0-9a-f]{17})$/.test(id))).toEqual([]);
    });

    test('there are two or three VPCs, each with one main route table and one default network ACL', () => {
      expect([2, 3]).toContain(network.vpcs.length);
      for (const { id, cidrBlocks } of network.vpcs) {
        const ofVpc = ({ vpcId }: { readonly vpcId: string }) => vpcId === id;
        const [tables, acls] = [network.routeTables.filter(ofVpc), network.networkAcls.filter(ofVpc)];
        const subnets = network.subnets.filter(ofVpc);
        expect(tables.filter(({ isMain }) => isMain)).toHaveLength(1);
        expect(acls.filter(({ isDefault }) => isDefault)).toHaveLength(1);
        expect(network.securityGroups.filter(ofVpc).filter(({ name }) => name === 'default')).toHaveLength(1);
        const routed = tables.flatMap((table) => subnetsRoutedBy(network, table));
        const guarded = acls.flatMap(({ subnetIds }) => subnetIds);
        for (const listed of [routed, guarded]) {
          expect(listed.toSorted()).toEqual(subnets.map((subnet) => subnet.id).toSorted());
        }
        const outside = subnets.filter(
          ({ cidrBlock }) => !cidrBlocks.some((cidr) => isIn(cidrBlock.split('/')[0] ?? '', cidr)),
        );
        expect(outside).toEqual([]);
      }
    });

    test('instances lie in their subnets, with groups of their VPC', () => {
      const subnets = new Map(network.subnets.map((subnet) => [subnet.id, subnet]));
      const groups = new Map(network.securityGroups.map((group) => [group.id, group]));
      for (const { network: inside, availabilityZone, state } of place.instances) {
        const subnet = subnets.get(inside?.subnetId ?? '');
        if (!inside) continue;
        expect(subnet).toMatchObject({ vpcId: inside.vpcId, availabilityZone });
        expect(isIn(inside.privateIp, subnet?.cidrBlock ?? '')).toBe(true);
        expect(inside.ipv6 === undefined || isIn(inside.ipv6, subnet?.ipv6CidrBlock ?? '')).toBe(true);
        expect(inside.publicIp !== undefined).toBe(subnet?.mapPublicIpOnLaunch && state === 'running');
        for (const { id, name } of inside.securityGroups) {
          expect(groups.get(id)).toMatchObject({ name, vpcId: inside.vpcId });
        }
      }
    });

    test('addresses are given once', () => {
      const addresses = attached(place).map(({ privateIp, vpcId }) => `${vpcId} ${privateIp}`);
      expect(new Set(addresses).size).toBe(addresses.length);
    });

    test('interface endpoints have a network interface in every zone with instances of their VPC', () => {
      for (const { vpcId, subnetIds, networkInterfaceIds } of network.vpcEndpoints.filter(
        ({ vpcEndpointType }) => vpcEndpointType === 'Interface',
      )) {
        const covered = network.subnets.filter(({ id }) => subnetIds.includes(id));
        const zones = new Set(covered.map(({ availabilityZone }) => availabilityZone));
        const inVpc = place.instances.filter((one) => one.network?.vpcId === vpcId);
        expect(inVpc.filter(({ availabilityZone }) => !zones.has(availabilityZone))).toEqual([]);
        expect(networkInterfaceIds).toHaveLength(subnetIds.length);
      }
    });
  },
);

test.each<[string, (network: SimulatedNetwork) => boolean]>([
  ['three VPCs', ({ vpcs }) => vpcs.length === 3],
  ['two VPCs', ({ vpcs }) => vpcs.length === 2],
  ['an egress-only gateway', (network) => network.egressOnlyInternetGateways.length > 0],
  [
    'a NAT gateway that was deleted',
    (network) => network.natGateways.some(({ state }) => state === 'deleted'),
  ],
  [
    'endpoints that admit by a prefix list',
    ({ securityGroups }) =>
      securityGroups.some(
        ({ name, ipPermissions }) =>
          name === 'vpc-endpoints' && ipPermissions.some(({ prefixListIds }) => prefixListIds.length > 0),
      ),
  ],
  ['ec2messages', ({ vpcEndpoints }) => vpcEndpoints.some((one) => one.serviceName.endsWith('.ec2messages'))],
])('some account-Regions have %s', (_, has) => {
  expect(places.some(({ network }) => has(network))).toBe(true);
});

test('a Region that opened from 2024 on has no ec2messages', () => {
  const { accountRegions } = healthyFleet({ now, instances: 102, spread: 102 });
  const services = accountRegions
    .filter(({ region }) => region === 'mx-central-1')
    .flatMap(({ network }) => network.vpcEndpoints.map(({ serviceName }) => serviceName.split('.').at(-1)));
  expect(new Set(services)).toEqual(new Set(['ssm', 'ssmmessages', 'logs', 'kms', 's3']));
});

test('the first three instances of an account-Region show the three kinds of road', () => {
  for (const { instances, network } of places) {
    const names = instances.slice(0, 3).map((one) => {
      const subnet = network.subnets.find(({ id }) => id === one.network?.subnetId);
      return subnet?.tags[0]?.Value;
    });
    expect(names).toEqual(['public-a', 'private-b', 'isolated-c']);
  }
});

test('100,000 instances get an address each', () => {
  const { accountRegions } = healthyFleet({ now, instances: 100_000, spread: 1 });
  const addresses = accountRegions.flatMap(attached).map(({ vpcId, privateIp }) => vpcId + privateIp);
  expect(new Set(addresses).size).toBe(addresses.length);
});
