import { type AddressSet, addressesIn, coverageOf } from './address-set.ts';
import type { Family } from './cidr.ts';
import type { IpPermission, Subnet } from './facts.ts';
import { entriesOf } from './prefix-list.ts';
import type { Network } from './prepared-network.ts';

/** The addresses that a packet comes from, and a text that tells whether two sources are the same. */
export interface Source {
  readonly addresses: AddressSet;
  readonly key: string;
}

const cidrsOf = (network: Network, permissions: readonly IpPermission[]): readonly string[] =>
  permissions.flatMap(({ ipRanges, ipv6Ranges, prefixListIds }) => [
    ...ipRanges,
    ...ipv6Ranges,
    ...prefixListIds.flatMap((id) => entriesOf(network, id) ?? []),
  ]);

/** Every CIDR that a source is compared with on its way: at borders of subnets and at endpoints. */
const comparedIn = (network: Network, vpcId: string): readonly string[] => {
  const entries = (network.networkAclsByVpc.get(vpcId) ?? []).flatMap((acl) => acl.entries);
  const groups = (network.vpcEndpointsByVpc.get(vpcId) ?? []).flatMap(({ groupIds }) => groupIds);
  const permissions = [...new Set(groups)].flatMap(
    (id) => network.securityGroups.get(id)?.ipPermissions ?? [],
  );
  return [
    ...entries.flatMap(({ cidrBlock, ipv6CidrBlock }) => cidrBlock ?? ipv6CidrBlock ?? []),
    ...cidrsOf(network, permissions),
  ];
};

const isUniform = (network: Network, { vpcId }: Subnet, block: AddressSet, family: Family): boolean =>
  [...new Set(comparedIn(network, vpcId))].every(
    (cidr) => coverageOf(block, addressesIn([cidr], family)) !== 'some',
  );

const blockOf = ({ cidrBlock, ipv6CidrBlocks }: Subnet, family: Family): AddressSet =>
  addressesIn(family === 'ipv4' ? (cidrBlock === undefined ? [] : [cidrBlock]) : ipv6CidrBlocks, family);

/** The subnet's block where no rule tells its addresses apart, else nothing. */
const uniformBlock = (network: Network, subnet: Subnet, family: Family): AddressSet => {
  const key = `${subnet.subnetId} ${family}`;
  const known = network.uniformBlocks.get(key);
  if (known) return known;
  const block = blockOf(subnet, family);
  const uniform = isUniform(network, subnet, block, family) ? block : [];
  network.uniformBlocks.set(key, uniform);
  return uniform;
};

/**
 * The whole subnet stands for an address in it where no rule tells the two apart: then all instances of
 * the subnet share one answer. Undefined where the interface has no address of the IP version.
 */
export const sourceOf = (
  network: Network,
  subnet: Subnet,
  addresses: readonly string[],
  family: Family,
): Source | undefined => {
  const own = addressesIn(addresses, family);
  if (own.length === 0) return undefined;
  const block = uniformBlock(network, subnet, family);
  if (coverageOf(own, block) === 'all') return { addresses: block, key: family };
  return { addresses: own, key: addresses.toSorted().join(',') };
};
