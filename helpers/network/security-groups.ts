import { type AddressSet, addressesIn, coverageOf, together } from './address-set.ts';
import { type Family, parseCidr } from './cidr.ts';
import type { IpPermission } from './facts.ts';
import { prefixListAddresses } from './prefix-list.ts';
import type { Network } from './prepared-network.ts';
import type { FaultCode, Finding } from './road.ts';
import { listed } from './wording.ts';

/** Who is at the other end of a security group's rule. */
export interface Peer {
  readonly family: Family;
  readonly addresses: AddressSet;
  /** Its own groups; undefined where they are out of sight, so that any referenced group may be one. */
  readonly groupIds?: readonly string[];
  /** Prefix lists that stand for all of it, as that of S3 does for S3. */
  readonly prefixListIds?: readonly string[];
}

/** One side of a connection: all groups of an interface, since their rules add up. */
export interface Gate {
  readonly groupIds: readonly string[];
  readonly direction: 'ipPermissions' | 'ipPermissionsEgress';
  readonly code: FaultCode;
}

const isForHttps = ({ ipProtocol, fromPort = 0, toPort = 65_535 }: IpPermission): boolean =>
  ipProtocol === '-1' || (['tcp', '6'].includes(ipProtocol) && fromPort <= 443 && toPort >= 443);

const cidrsOf = ({ ipRanges, ipv6Ranges }: IpPermission): readonly string[] => [...ipRanges, ...ipv6Ranges];

const partiesOf = (permission: IpPermission): readonly string[] => [
  ...cidrsOf(permission),
  ...permission.prefixListIds,
  ...permission.groupIds,
];

const namesPeer = ({ groupIds, prefixListIds }: IpPermission, peer: Peer): boolean =>
  groupIds.some((id) => peer.groupIds?.includes(id)) ||
  prefixListIds.some((id) => peer.prefixListIds?.includes(id));

const addressesOf = (network: Network, permissions: readonly IpPermission[], family: Family): AddressSet => {
  const lists = permissions.flatMap(({ prefixListIds }) => prefixListIds);
  return together(
    addressesIn(permissions.flatMap(cidrsOf), family),
    ...lists.map((id) => prefixListAddresses(network, id, family) ?? []),
  );
};

/** What might allow the peer after all, were it known: groups, prefix lists and text that were not read. */
const unreadIn = (
  network: Network,
  groupIds: readonly string[],
  permissions: readonly IpPermission[],
  peer: Peer,
): readonly string[] => [
  ...groupIds.filter((id) => !network.securityGroups.has(id)),
  ...permissions
    .flatMap(({ prefixListIds }) => prefixListIds)
    .filter((id) => prefixListAddresses(network, id, peer.family) === undefined),
  ...permissions.flatMap(cidrsOf).filter((text) => parseCidr(text) === undefined),
  ...(peer.groupIds ? [] : permissions.flatMap((permission) => permission.groupIds)),
];

/**
 * Whether the groups let TCP 443 through: allow rules only, by union over all groups, and stateful, so
 * that the answers need no rule. https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
 */
export const judgeSecurityGroups = (network: Network, gate: Gate, peer: Peer): Finding => {
  const groupIds = gate.groupIds.toSorted();
  const [first] = groupIds;
  if (first === undefined) {
    const hop = { kind: 'security-group', id: 'unknown' } as const;
    return { because: 'not-read', hop, reason: 'no security group is known of the interface' };
  }
  const hop = { kind: 'security-group', id: first } as const;
  const permissions = groupIds
    .flatMap((id) => network.securityGroups.get(id)?.[gate.direction] ?? [])
    .filter(isForHttps);
  if (permissions.some((permission) => namesPeer(permission, peer))) return undefined;
  const coverage = coverageOf(peer.addresses, addressesOf(network, permissions, peer.family));
  if (coverage === 'all') return undefined;
  const unread = unreadIn(network, groupIds, permissions, peer);
  if (unread.length > 0) {
    return {
      because: 'not-read',
      hop,
      reason: `it depends on ${listed(unread, '')}, of which too little is known`,
    };
  }
  const allowed = listed(permissions.flatMap(partiesOf), 'nobody');
  if (coverage === 'some') {
    return { because: 'ambiguous-rule', hop, reason: `TCP 443 is allowed for ${allowed} only` };
  }
  const evidence = { groups: groupIds.join(', '), allowsTcp443: allowed };
  return { code: gate.code, resource: hop, evidence };
};
