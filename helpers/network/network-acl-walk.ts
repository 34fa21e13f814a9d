import { type AddressSet, addressesIn, type Coverage, coverageOf, shared, without } from './address-set.ts';
import type { Family } from './cidr.ts';
import type { NetworkAclEntry, PortRange } from './facts.ts';

/** For how many ports a list of rules allows all, some or none of the addresses, and which rule denies first. */
export interface Passage {
  readonly ports: Readonly<Record<Coverage, number>>;
  readonly deniedBy: string;
}

const everyPort: PortRange = { from: 0, to: 65_535 };

/** AWS gives no range with protocol -1, and ignores one. */
const portsOf = ({ protocol, portRange }: NetworkAclEntry): PortRange =>
  protocol === '-1' ? everyPort : (portRange ?? everyPort);

const cidrOf = ({ cidrBlock, ipv6CidrBlock }: NetworkAclEntry): string => cidrBlock ?? ipv6CidrBlock ?? '';

export const entryText = (entry: NetworkAclEntry): string => {
  const { from, to } = portsOf(entry);
  const direction = entry.egress ? 'to' : 'from';
  return `rule ${entry.ruleNumber} ${entry.ruleAction} ports ${from}-${to} ${direction} ${cidrOf(entry)}`;
};

const walkAt = (entries: readonly NetworkAclEntry[], family: Family, peers: AddressSet, port: number) => {
  let rest = peers;
  let denied: AddressSet = [];
  let deniedBy: string | undefined;
  for (const entry of entries) {
    const { from, to } = portsOf(entry);
    if (port < from || port > to) continue;
    const block = addressesIn([cidrOf(entry)], family);
    const decided = shared(rest, block);
    if (decided.length === 0) continue;
    rest = without(rest, block);
    if (entry.ruleAction.toLowerCase() === 'allow') continue;
    denied = [...denied, ...decided];
    deniedBy ??= entryText(entry);
  }
  if (rest.length > 0) deniedBy ??= 'no rule allows it, and rule * denies the rest';
  return { coverage: coverageOf(peers, without(without(peers, denied), rest)), deniedBy };
};

/** Where the rules' answer may change within a range: a rule's first port, or the one after its last. */
const piecesOf = (entries: readonly NetworkAclEntry[], { from, to }: PortRange): readonly PortRange[] => {
  const cuts = entries
    .map(portsOf)
    .flatMap((range) => [range.from, range.to + 1])
    .filter((port) => port > from && port <= to);
  const starts = [...new Set([from, ...cuts])].sort((a, b) => a - b);
  return starts.map((start, index) => ({ from: start, to: (starts[index + 1] ?? to + 1) - 1 }));
};

/** Walks rules that are in order already: for each port and address the first match decides. */
export const walk = (
  entries: readonly NetworkAclEntry[],
  family: Family,
  peers: AddressSet,
  range: PortRange,
): Passage => {
  const ports = { all: 0, some: 0, none: 0 };
  let deniedBy: string | undefined;
  for (const piece of piecesOf(entries, range)) {
    const result = walkAt(entries, family, peers, piece.from);
    ports[result.coverage] += piece.to - piece.from + 1;
    deniedBy ??= result.deniedBy;
  }
  return { ports, deniedBy: deniedBy ?? 'no rule' };
};
