import type {
  SimulatedNetwork,
  SimulatedNetworkAcl,
  SimulatedRoute,
  SimulatedRouteTable,
  SimulatedVpc,
  SimulatedVpcEndpoint,
} from './model.ts';

/** The subnets that a route table routes: those that are associated by name, and on the main one all the rest. */
export const subnetsRoutedBy = (
  { subnets, routeTables }: SimulatedNetwork,
  table: SimulatedRouteTable,
): readonly string[] => {
  const byName = new Set(routeTables.flatMap(({ subnetIds }) => subnetIds));
  const implicit = subnets.filter(({ id, vpcId }) => vpcId === table.vpcId && !byName.has(id));
  return [...table.subnetIds, ...(table.isMain ? implicit.map(({ id }) => id) : [])];
};

const isDefault = ({ destinationCidrBlock }: SimulatedRoute): boolean => destinationCidrBlock === '0.0.0.0/0';

/** A table's default route for IPv4. */
export const defaultRouteOf = ({ routes }: SimulatedRouteTable): SimulatedRoute | undefined =>
  routes.find(isDefault);

/** A table in which the default route for IPv4 is another, or none. */
export const withDefaultRoute = (
  table: SimulatedRouteTable,
  route: SimulatedRoute | undefined,
): SimulatedRouteTable => ({
  ...table,
  routes: table.routes.flatMap((one) => (isDefault(one) ? (route ?? []) : one)),
});

/** VPCs with IPv4 alone, in which no second road hides that the first is closed. */
export const ipv4Vpcs = ({ vpcs }: SimulatedNetwork): readonly SimulatedVpc[] =>
  vpcs.filter(({ ipv6CidrBlocks }) => ipv6CidrBlocks.length === 0);

/** The route tables of VPCs with IPv4 alone. */
export const ipv4Tables = (network: SimulatedNetwork): readonly SimulatedRouteTable[] => {
  const vpcs = new Set(ipv4Vpcs(network).map(({ id }) => id));
  return network.routeTables.filter(({ vpcId }) => vpcs.has(vpcId));
};

/** The interface endpoints by which the instances of isolated VPCs reach Systems Manager. */
export const ssmEndpoints = ({ vpcEndpoints }: SimulatedNetwork): readonly SimulatedVpcEndpoint[] =>
  vpcEndpoints.filter(
    ({ serviceName, vpcEndpointType }) => vpcEndpointType === 'Interface' && serviceName.endsWith('.ssm'),
  );

/** The network ACLs that somebody wrote for subnets behind NAT gateways. */
export const guardedRoads = (network: SimulatedNetwork): readonly SimulatedNetworkAcl[] => {
  const behindNat = ipv4Tables(network)
    .filter((table) => defaultRouteOf(table)?.natGatewayId)
    .flatMap((table) => subnetsRoutedBy(network, table));
  return network.networkAcls.filter(
    ({ isDefault, subnetIds }) => !isDefault && subnetIds.some((id) => behindNat.includes(id)),
  );
};
