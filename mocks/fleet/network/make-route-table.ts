import { idsOf, type PlannedSubnet } from './make-subnet.ts';
import type { SimulatedRoute, SimulatedRouteTable, SimulatedVpc } from './model.ts';
import { resource, type VpcSite } from './site.ts';

/** Where a route leads, in the member that EC2 has for it. */
type RouteTarget = Pick<
  SimulatedRoute,
  'gatewayId' | 'natGatewayId' | 'egressOnlyInternetGatewayId' | 'transitGatewayId'
>;

const created = { state: 'active', origin: 'CreateRoute' } as const;
const local = { gatewayId: 'local', state: 'active', origin: 'CreateRouteTable' } as const;

/** A route for IPv4. */
export const routeTo = (destinationCidrBlock: string, target: RouteTarget): SimulatedRoute => ({
  destinationCidrBlock,
  ...target,
  ...created,
});

/** The default route for IPv4. */
export const defaultRoute = (target: RouteTarget): SimulatedRoute => routeTo('0.0.0.0/0', target);

/** The default route for IPv6. */
export const defaultRoute6 = (target: RouteTarget): SimulatedRoute => ({
  destinationIpv6CidrBlock: '::/0',
  ...target,
  ...created,
});

/** The route that a gateway endpoint adds to its tables. */
export const endpointRoute = (destinationPrefixListId: string, endpoint: string): SimulatedRoute => ({
  destinationPrefixListId,
  gatewayId: endpoint,
  ...created,
});

const localRoutes = ({ cidrBlocks, ipv6CidrBlocks }: SimulatedVpc): readonly SimulatedRoute[] => [
  ...cidrBlocks.map((destinationCidrBlock) => ({ destinationCidrBlock, ...local })),
  ...ipv6CidrBlocks.map((destinationIpv6CidrBlock) => ({ destinationIpv6CidrBlock, ...local })),
];

/** What tells one route table of a VPC from another. */
interface RouteTablePlan {
  readonly name: string;
  readonly routes: readonly SimulatedRoute[];
  readonly isMain?: boolean;
  readonly subnets?: readonly PlannedSubnet[];
}

/** Makes a route table, which begins with the local routes. */
export const makeRouteTable = (
  site: VpcSite,
  vpc: SimulatedVpc,
  { name, routes, isMain = false, subnets = [] }: RouteTablePlan,
): SimulatedRouteTable => ({
  ...resource(site, 'rtb', name),
  vpcId: vpc.id,
  routes: [...localRoutes(vpc), ...routes],
  isMain,
  subnetIds: idsOf(subnets),
});
