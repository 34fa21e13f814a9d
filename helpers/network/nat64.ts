import { addressesIn } from './address-set.ts';
import type { Subnet } from './facts.ts';
import { type Network, routeTableOf } from './prepared-network.ts';
import { type Road, undecidedBy } from './road.ts';
import { isLocal, routeText, targetOf } from './route-target.ts';
import { routingOf } from './routing.ts';

/** RFC 6052: where DNS64 maps a name that has IPv4 addresses only. */
const translated = addressesIn(['64:ff9b::/96'], 'ipv6');

/**
 * An IPv6-only subnet may reach IPv4 names by DNS64 and a NAT gateway. No fact here shows DNS64, so such a
 * route leaves the road undecided. https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-nat64-dns64.html
 */
export const roadByNat64 = (network: Network, subnet: Subnet): Road | undefined => {
  const table = routeTableOf(network, subnet);
  const route = table && routingOf(network, table, 'ipv6', translated).taken[0]?.route;
  if (!route || isLocal(route) || targetOf(route).kind !== 'nat-gateway') return undefined;
  return undecidedBy({
    because: 'nat64',
    hop: targetOf(route),
    reason: `${routeText(route)} may translate to IPv4`,
  });
};
