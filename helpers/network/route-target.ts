import type { Route } from './facts.ts';
import type { Resource, ResourceKind } from './road.ts';

/** The fields of a route that name its target. An appliance's route names its instance and interface both. */
const fields = [
  ['natGatewayId', 'nat-gateway'],
  ['egressOnlyInternetGatewayId', 'egress-only-internet-gateway'],
  ['transitGatewayId', 'transit-gateway'],
  ['vpcPeeringConnectionId', 'vpc-peering-connection'],
  ['networkInterfaceId', 'network-interface'],
  ['instanceId', 'instance'],
  ['localGatewayId', 'local-gateway'],
  ['carrierGatewayId', 'carrier-gateway'],
  ['coreNetworkArn', 'core-network'],
] as const satisfies readonly (readonly [keyof Route, ResourceKind])[];

/** What GatewayId may hold beside `local`, by the id's prefix. */
const gateways: readonly (readonly [string, ResourceKind])[] = [
  ['local', 'vpc'],
  ['igw-', 'internet-gateway'],
  ['vgw-', 'virtual-private-gateway'],
  ['vpce-', 'vpc-endpoint'],
  ['eigw-', 'egress-only-internet-gateway'],
];

/** Names where a route leads; a kind of target that is not known yet is named as such, not guessed. */
export const targetOf = (route: Route): Resource => {
  const { gatewayId } = route;
  if (gatewayId !== undefined) {
    const kind = gateways.find(([prefix]) => gatewayId.startsWith(prefix))?.[1] ?? 'route-target';
    return { kind, id: gatewayId };
  }
  for (const [field, kind] of fields) {
    const id = route[field];
    if (id !== undefined) return { kind, id };
  }
  return { kind: 'route-target', id: 'unknown' };
};

export const isLocal = (route: Route): boolean => route.gatewayId === 'local';

/**
 * The route that a gateway endpoint adds: a prefix list that holds the addresses of one service, and
 * nobody else's. (A Gateway Load Balancer endpoint is also a `vpce-…`, but with a CIDR.)
 */
export const isOfGatewayEndpoint = ({ gatewayId, destinationPrefixListId }: Route): boolean =>
  destinationPrefixListId !== undefined && gatewayId?.startsWith('vpce-') === true;

/** For evidence: the route as the console shows it. */
export const routeText = (route: Route): string => {
  const destination =
    route.destinationCidrBlock ?? route.destinationIpv6CidrBlock ?? route.destinationPrefixListId ?? '?';
  return `${destination} → ${targetOf(route).id} (${route.state})`;
};
