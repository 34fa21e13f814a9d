import type { Family } from './cidr.ts';
import { closedByFirst } from './combine-roads.ts';
import type { Subnet } from './facts.ts';
import { familyRoad } from './family-road.ts';
import type { Journey } from './journey.ts';
import { roadByNat64 } from './nat64.ts';
import type { Network } from './prepared-network.ts';
import { faultsOf, type Road, undecidedBy } from './road.ts';
import { type Source, sourceOf } from './source-addresses.ts';
import type { NeededService, Traveller, TravellerInterface } from './traveller.ts';

type Sources = Readonly<Partial<Record<Family, Source>>>;

/**
 * The agent uses names with IPv4 addresses only, unless it is configured otherwise. So IPv6 decides alone
 * where there is no IPv4 address; beside a closed IPv4 road it opens one only if the agent is known to use it.
 */
const byBothFamilies = (traveller: Traveller, subnet: Subnet, ipv4: Road, ipv6: Road): Road => {
  if (ipv4.verdict !== 'closed' || traveller.useDualStackEndpoint === false) return ipv4;
  if (ipv6.verdict === 'closed') return closedByFirst([ipv4.fault, ...ipv4.others, ...faultsOf(ipv6)]);
  if (traveller.useDualStackEndpoint) return ipv6;
  const hop = { kind: 'subnet', id: subnet.subnetId } as const;
  const reason = 'closed by IPv4; by IPv6 it may be open, if UseDualStackEndpoint is set in the agent';
  return undecidedBy({ because: 'ipv6-only', hop, reason }, faultsOf(ipv4));
};

const solve = (traveller: Traveller, base: Omit<Journey, 'family' | 'source'>, sources: Sources): Road => {
  const roadBy = (family: Family): Road | undefined => {
    const source = sources[family];
    return source && familyRoad({ ...base, family, source: source.addresses });
  };
  const ipv4 = roadBy('ipv4');
  if (ipv4 && ipv4.verdict !== 'closed') return ipv4;
  const ipv6 = roadBy('ipv6');
  if (!ipv4 && ipv6?.verdict === 'closed') return roadByNat64(base.network, base.subnet) ?? ipv6;
  if (ipv4 && ipv6) return byBothFamilies(traveller, base.subnet, ipv4, ipv6);
  const hop = { kind: 'subnet', id: base.subnet.subnetId } as const;
  return (
    ipv4 ?? ipv6 ?? undecidedBy({ because: 'not-read', hop, reason: 'the interface has no known address' })
  );
};

const sourcesOf = (network: Network, subnet: Subnet, from: TravellerInterface): Sources => {
  const ipv4 = sourceOf(network, subnet, from.privateIpAddress ? [from.privateIpAddress] : [], 'ipv4');
  const ipv6 = sourceOf(network, subnet, from.ipv6Addresses, 'ipv6');
  return { ...(ipv4 && { ipv4 }), ...(ipv6 && { ipv6 }) };
};

/** The road from one interface, worked out once for all that have subnet, groups and the rest in common. */
export const interfaceRoad = (
  network: Network,
  traveller: Traveller,
  from: TravellerInterface,
  service: NeededService,
): Road => {
  const subnet = network.subnets.get(from.subnetId);
  if (!subnet) {
    const hop = { kind: 'subnet', id: from.subnetId } as const;
    return undecidedBy({
      because: 'not-read',
      hop,
      reason: `${from.subnetId} is not among the subnets that were read`,
    });
  }
  const { platform, useDualStackEndpoint } = traveller;
  const sources = sourcesOf(network, subnet, from);
  const groupIds = from.groupIds.toSorted();
  const hasPublicAddress = from.publicIp !== undefined;
  const own = [sources.ipv4?.key, sources.ipv6?.key, hasPublicAddress, platform, useDualStackEndpoint];
  const key = [service, subnet.subnetId, groupIds.join(' '), ...own.map(String)].join('|');
  const known = network.roads.get(key);
  if (known) return known;
  const base = { network, service, platform, subnet, groupIds, hasPublicAddress, behind: [] };
  const road = solve(traveller, base, sources);
  network.roads.set(key, road);
  return road;
};
