import { idsOf, type PlannedSubnet } from './make-subnet.ts';
import type { SimulatedAclEntry, SimulatedNetworkAcl, SimulatedVpc } from './model.ts';
import { resource, type VpcSite } from './site.ts';

type Entry = Omit<SimulatedAclEntry, 'egress'>;

const everybody = { cidrBlock: '0.0.0.0/0' };
const everybody6 = { ipv6CidrBlock: '::/0' };
const all = { protocol: '-1' };

const tcp = (from: number, to = from) => ({ protocol: '6', portRange: { from, to } });

const bothWays = (entries: readonly Entry[]): readonly SimulatedAclEntry[] =>
  [true, false].flatMap((egress) => entries.map((entry) => ({ ...entry, egress })));

/** The rules `*` with which AWS ends each list; they come with their numbers. */
const rest: readonly Entry[] = [{ ruleNumber: 32_767, ruleAction: 'deny', ...all, ...everybody }];
const rest6: readonly Entry[] = [{ ruleNumber: 32_768, ruleAction: 'deny', ...all, ...everybody6 }];

const allowAll: Entry = { ruleNumber: 100, ruleAction: 'allow', ...all, ...everybody };
const allowAll6: Entry = { ruleNumber: 101, ruleAction: 'allow', ...all, ...everybody6 };

const inbound = (within: readonly string[]): readonly Entry[] => [
  { ruleNumber: 90, ruleAction: 'deny', ...tcp(3389), ...everybody },
  { ruleNumber: 100, ruleAction: 'allow', ...tcp(1024, 65_535), ...everybody },
  ...within.map((cidrBlock, index) => ({
    ruleNumber: 110 + 10 * index,
    ruleAction: 'allow' as const,
    ...all,
    cidrBlock,
  })),
];

const outbound = (within: readonly string[]): readonly Entry[] => [
  { ruleNumber: 90, ruleAction: 'deny', ...tcp(25), ...everybody },
  { ruleNumber: 100, ruleAction: 'allow', ...tcp(443), ...everybody },
  { ruleNumber: 110, ruleAction: 'allow', ...tcp(80), ...everybody },
  ...within.map((cidrBlock, index) => ({
    ruleNumber: 120 + 10 * index,
    ruleAction: 'allow' as const,
    ...all,
    cidrBlock,
  })),
];

/** The list that AWS makes with a VPC; it allows everything. */
export const defaultNetworkAcl = (
  site: VpcSite,
  vpc: SimulatedVpc,
  subnets: readonly PlannedSubnet[],
): SimulatedNetworkAcl => ({
  ...resource(site, 'acl', 'default'),
  tags: [],
  vpcId: vpc.id,
  isDefault: true,
  entries: bothWays(
    vpc.ipv6CidrBlocks.length > 0 ? [allowAll, allowAll6, ...rest, ...rest6] : [allowAll, ...rest],
  ),
  subnetIds: idsOf(subnets),
});

/** A list that somebody thought about: HTTPS and what a VPC does within itself, and the ports of answers. */
export const strictNetworkAcl = (
  site: VpcSite,
  vpc: SimulatedVpc,
  name: string,
  subnets: readonly PlannedSubnet[],
): SimulatedNetworkAcl => ({
  ...resource(site, 'acl', name),
  vpcId: vpc.id,
  isDefault: false,
  entries: [
    ...[...outbound(vpc.cidrBlocks), ...rest].map((entry) => ({ ...entry, egress: true })),
    ...[...inbound(vpc.cidrBlocks), ...rest].map((entry) => ({ ...entry, egress: false })),
  ],
  subnetIds: idsOf(subnets),
});
