import { afterAll, expect, test } from 'vitest';
import type { SimulatedNetwork } from '../../fleet/network/model.ts';
import { serve } from '../../serve.ts';
import { clientsOf } from '../../testing/clients.ts';
import { listingsOf } from '../../testing/network-listings.ts';
import { fleetWithWideNetwork } from '../../testing/wide-network.ts';

const now = Date.UTC(2026, 10, 21, 12);
const fleet = fleetWithWideNetwork(now);
const [place] = fleet.accountRegions;
if (!place) throw new Error('the fleet has no account-Region');
const { network } = place;
const server = await serve({ fleet, port: 0, now: () => now });
const listings = listingsOf(clientsOf(server.url).ec2, network);
afterAll(() => server.close());

const vpc = network.vpcs[0]?.id ?? '';
const subnet = network.subnets.at(-1)?.id ?? '';
const associated = network.routeTables.find(({ subnetIds }) => subnetIds.length > 0)?.subnetIds[0] ?? '';
const nat = network.natGateways[0]?.id ?? '';
const igw = network.internetGateways[0]?.id ?? '';
const s3 = network.managedPrefixLists.find(({ name }) => name.endsWith('.s3'))?.id ?? '';

type Select = (network: SimulatedNetwork) => readonly { readonly id: string }[];

const inVpc = ({ vpcId }: { readonly vpcId: string }): boolean => vpcId === vpc;
const named = (name: string) => (item: SimulatedNetwork['vpcs'][number]) =>
  item.tags.some(({ Key, Value }) => Key === 'Name' && Value === name);

test.each<[string, string, string, Select]>([
  ['DescribeVpcs', 'vpc-id', vpc, ({ vpcs }) => vpcs.filter(({ id }) => id === vpc)],
  ['DescribeVpcs', 'is-default', 'true', () => []],
  ['DescribeVpcs', 'tag:Name', 'isolated', ({ vpcs }) => vpcs.filter(named('isolated'))],
  ['DescribeSubnets', 'vpc-id', vpc, ({ subnets }) => subnets.filter(inVpc)],
  ['DescribeSubnets', 'subnet-id', subnet, ({ subnets }) => subnets.filter(({ id }) => id === subnet)],
  [
    'DescribeSubnets',
    'availability-zone',
    'us-east-1c',
    ({ subnets }) => subnets.filter(({ availabilityZone }) => availabilityZone === 'us-east-1c'),
  ],
  [
    'DescribeSubnets',
    'map-public-ip-on-launch',
    'true',
    ({ subnets }) => subnets.filter(({ mapPublicIpOnLaunch }) => mapPublicIpOnLaunch),
  ],
  ['DescribeRouteTables', 'vpc-id', vpc, ({ routeTables }) => routeTables.filter(inVpc)],
  [
    'DescribeRouteTables',
    'association.main',
    'true',
    ({ routeTables }) => routeTables.filter(({ isMain }) => isMain),
  ],
  [
    'DescribeRouteTables',
    'association.subnet-id',
    associated,
    ({ routeTables }) => routeTables.filter(({ subnetIds }) => subnetIds.includes(associated)),
  ],
  [
    'DescribeRouteTables',
    'route.nat-gateway-id',
    nat,
    ({ routeTables }) =>
      routeTables.filter(({ routes }) => routes.some(({ natGatewayId }) => natGatewayId === nat)),
  ],
  [
    'DescribeRouteTables',
    'route.gateway-id',
    'igw-*',
    ({ routeTables }) =>
      routeTables.filter(({ routes }) => routes.some(({ gatewayId }) => gatewayId?.startsWith('igw-'))),
  ],
  ['DescribeNetworkAcls', 'vpc-id', vpc, ({ networkAcls }) => networkAcls.filter(inVpc)],
  [
    'DescribeNetworkAcls',
    'association.subnet-id',
    subnet,
    ({ networkAcls }) => networkAcls.filter(({ subnetIds }) => subnetIds.includes(subnet)),
  ],
  ['DescribeNetworkAcls', 'default', 'true', ({ networkAcls }) => networkAcls.filter((acl) => acl.isDefault)],
  ['DescribeSecurityGroups', 'vpc-id', vpc, ({ securityGroups }) => securityGroups.filter(inVpc)],
  [
    'DescribeSecurityGroups',
    'group-name',
    'management & *',
    ({ securityGroups }) => securityGroups.filter(({ name }) => name.startsWith('management')),
  ],
  [
    'DescribeSecurityGroups',
    'egress.ip-permission.prefix-list-id',
    s3,
    ({ securityGroups }) =>
      securityGroups.filter(({ ipPermissionsEgress }) =>
        ipPermissionsEgress.some(({ prefixListIds }) => prefixListIds.includes(s3)),
      ),
  ],
  [
    'DescribeInternetGateways',
    'attachment.vpc-id',
    vpc,
    ({ internetGateways }) => internetGateways.filter(({ id }) => id === igw),
  ],
  ['DescribeInternetGateways', 'attachment.state', 'available', (all) => all.internetGateways],
  ['DescribeNatGateways', 'vpc-id', vpc, ({ natGateways }) => natGateways.filter(inVpc)],
  [
    'DescribeNatGateways',
    'state',
    'available',
    ({ natGateways }) => natGateways.filter(({ state }) => state === 'available'),
  ],
  ['DescribeEgressOnlyInternetGateways', 'tag-key', 'Name', (all) => all.egressOnlyInternetGateways],
  [
    'DescribeVpcEndpoints',
    'service-name',
    'com.amazonaws.us-east-1.ssm',
    ({ vpcEndpoints }) => vpcEndpoints.filter(({ serviceName }) => serviceName.endsWith('us-east-1.ssm')),
  ],
  [
    'DescribeVpcEndpoints',
    'vpc-endpoint-type',
    'Gateway',
    ({ vpcEndpoints }) => vpcEndpoints.filter(({ vpcEndpointType }) => vpcEndpointType === 'Gateway'),
  ],
  ['DescribeVpcEndpoints', 'vpc-endpoint-state', 'available', ({ vpcEndpoints }) => vpcEndpoints],
  [
    'DescribeManagedPrefixLists',
    'owner-id',
    'AWS',
    ({ managedPrefixLists }) => managedPrefixLists.filter(({ ownerId }) => ownerId === 'AWS'),
  ],
  [
    'DescribeManagedPrefixLists',
    'prefix-list-name',
    '*.s3',
    ({ managedPrefixLists }) => managedPrefixLists.filter(({ id }) => id === s3),
  ],
])('%s selects by %s=%s', async (name, filter, value, select) => {
  const listing = listings.find((one) => one.name === name);
  const answer = await listing?.ask({ Filters: [{ Name: filter, Values: [value] }] });
  expect(answer?.ids).toEqual(select(network).map(({ id }) => id));
});
