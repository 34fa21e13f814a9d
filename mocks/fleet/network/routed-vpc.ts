import { smallBlockIn } from './addresses.ts';
import { makeInternetGateway, makeNatGateway } from './make-gateways.ts';
import { defaultNetworkAcl, strictNetworkAcl } from './make-network-acl.ts';
import { defaultRoute, makeRouteTable } from './make-route-table.ts';
import { makeSecurityGroups, publicEgress } from './make-security-groups.ts';
import { makeSubnet, type PlannedSubnet } from './make-subnet.ts';
import { launchSites, makeVpc, type PlannedVpc } from './make-vpc.ts';
import type { SimulatedNatGateway, SimulatedRouteTable, SimulatedVpc } from './model.ts';
import { blockOf, resource, type VpcSite, zones } from './site.ts';

const publicBlocks = [0, 1, 2];
const natBlock = 3;
const privateBlocks = [4, 5, 6];

interface Tiers {
  readonly front: readonly PlannedSubnet[];
  readonly nat: readonly PlannedSubnet[];
  readonly back: readonly PlannedSubnet[];
}

const makeTiers = (site: VpcSite, vpc: SimulatedVpc): Tiers => {
  const tier = (role: string, blocks: readonly number[], isPublic: boolean) =>
    zones.map((zone, index) =>
      makeSubnet(site, vpc, { role, zone, block: blockOf(site, blocks[index] ?? 0), isPublic }),
    );
  const nat = (['a', 'c'] as const).map((zone, index) =>
    makeSubnet(site, vpc, { role: 'nat', zone, block: smallBlockIn(blockOf(site, natBlock), index) }),
  );
  return { front: tier('public', publicBlocks, true), nat, back: tier('private', privateBlocks, false) };
};

/** Two of the private subnets are on the main table, the third has its own, as it has its own NAT gateway. */
const makeRouteTables = (
  site: VpcSite,
  vpc: SimulatedVpc,
  { front, nat, back }: Tiers,
  igw: string,
  [natA = '', natC = '']: readonly string[],
): readonly SimulatedRouteTable[] => [
  makeRouteTable(site, vpc, { name: 'main', isMain: true, routes: [defaultRoute({ natGatewayId: natA })] }),
  makeRouteTable(site, vpc, {
    name: 'private-c',
    routes: [defaultRoute({ natGatewayId: natC })],
    subnets: back.slice(2),
  }),
  makeRouteTable(site, vpc, {
    name: 'public',
    routes: [defaultRoute({ gatewayId: igw })],
    subnets: front,
  }),
  makeRouteTable(site, vpc, { name: 'nat', routes: [defaultRoute({ gatewayId: igw })], subnets: nat }),
];

/** AWS lists a deleted gateway for about an hour, with the subnet and the addresses that it had. */
const withDeleted = (
  site: VpcSite,
  gateways: readonly SimulatedNatGateway[],
): readonly SimulatedNatGateway[] => {
  const [first] = gateways;
  if (!first || site.random.chance(0.5)) return gateways;
  return [...gateways, { ...first, ...resource(site, 'nat', 'nat-a (old)'), state: 'deleted' }];
};

/** A VPC with subnets that have public addresses, and with others behind NAT gateways. */
export const planRoutedVpc = (site: VpcSite): PlannedVpc => {
  const blocks = [...publicBlocks, natBlock, ...privateBlocks].map((index) => blockOf(site, index));
  const vpc = makeVpc(site, 'workloads', blocks);
  const tiers = makeTiers(site, vpc);
  const { front, nat, back } = tiers;
  const internetGateway = makeInternetGateway(site, vpc);
  const natGateways = nat.map((subnet) => makeNatGateway(site, subnet));
  const natIds = natGateways.map(({ id }) => id);
  const securityGroups = makeSecurityGroups(site, vpc, publicEgress);
  return {
    network: {
      vpcs: [vpc],
      subnets: [...front, ...nat, ...back].map(({ subnet }) => subnet),
      routeTables: makeRouteTables(site, vpc, tiers, internetGateway.id, natIds),
      networkAcls: [
        defaultNetworkAcl(site, vpc, [...front, ...nat, ...back.slice(0, 1)]),
        strictNetworkAcl(site, vpc, 'private', back.slice(1)),
      ],
      securityGroups,
      internetGateways: [internetGateway],
      egressOnlyInternetGateways: [],
      natGateways: withDeleted(site, natGateways),
      vpcEndpoints: [],
    },
    launchIn: launchSites([...front, ...back], securityGroups),
  };
};
