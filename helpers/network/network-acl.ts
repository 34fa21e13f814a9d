import type { AddressSet } from './address-set.ts';
import { type Family, parseCidr } from './cidr.ts';
import type { NetworkAcl, NetworkAclEntry, PortRange } from './facts.ts';
import { entryText, type Passage, walk } from './network-acl-walk.ts';
import type { Network } from './prepared-network.ts';
import type { Ports } from './return-ports.ts';
import type { Finding } from './road.ts';

/** One crossing of a subnet's border: a connection needs four of them, as network ACLs are stateless. */
export interface Crossing {
  readonly subnetId: string;
  readonly egress: boolean;
  readonly family: Family;
  readonly peers: AddressSet;
  readonly ports: Ports;
  readonly code: 'nacl-egress' | 'nacl-return';
}

/** A few denied ports of many (a rule against RDP) only cost the agent a retry: that is no closed road. */
const enough = 0.99;

const isForTcp = ({ protocol }: NetworkAclEntry): boolean => ['-1', '6', 'tcp'].includes(protocol);

const isOfFamily = ({ cidrBlock, ipv6CidrBlock }: NetworkAclEntry, family: Family): boolean =>
  (family === 'ipv4' ? ipv6CidrBlock : cidrBlock) === undefined;

const entriesFor = ({ entries }: NetworkAcl, { egress, family }: Crossing): readonly NetworkAclEntry[] =>
  entries
    .filter((entry) => entry.egress === egress && isForTcp(entry) && isOfFamily(entry, family))
    .toSorted((a, b) => a.ruleNumber - b.ruleNumber);

const isUnreadable = ({ cidrBlock, ipv6CidrBlock }: NetworkAclEntry): boolean =>
  parseCidr(cidrBlock ?? ipv6CidrBlock ?? '') === undefined;

const isOpen = ({ ports: { all, some, none } }: Passage): boolean => all / (all + some + none) >= enough;

const isShut = ({ ports: { all, some } }: Passage): boolean => all + some === 0;

/** Judges the rules in order of their numbers, in one direction, for addresses of which one is the peer's. */
export const judgeNetworkAcl = (network: Network, crossing: Crossing): Finding => {
  const acl = network.networkAclBySubnet.get(crossing.subnetId);
  if (!acl) {
    const hop = { kind: 'subnet', id: crossing.subnetId } as const;
    return { because: 'not-read', hop, reason: 'the network ACL of the subnet is not known' };
  }
  const hop = { kind: 'network-acl', id: acl.networkAclId } as const;
  const entries = entriesFor(acl, crossing);
  const unreadable = entries.find(isUnreadable);
  if (unreadable) return { because: 'not-read', hop, reason: `${entryText(unreadable)} is not understood` };
  const passing = (range: PortRange) => walk(entries, crossing.family, crossing.peers, range);
  if (crossing.ports.usual.some((range) => isOpen(passing(range)))) return undefined;
  const passage = passing(crossing.ports.possible);
  const { from, to } = crossing.ports.possible;
  const needed = `ports ${from}-${to} ${crossing.egress ? 'out of' : 'into'} ${crossing.subnetId}`;
  if (isShut(passage)) {
    return { code: crossing.code, resource: hop, evidence: { needed, rule: passage.deniedBy } };
  }
  const because = passage.ports.some > 0 ? 'ambiguous-rule' : 'some-ports';
  return { because, hop, reason: `of ${needed} only some are allowed: ${passage.deniedBy}` };
};
