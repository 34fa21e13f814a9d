import type { SimulatedIpPermission, SimulatedSecurityGroup, SimulatedVpc } from './model.ts';
import { allTraffic, everybody, everybodyBothWays, https, tcp } from './permissions.ts';
import { resource, type VpcSite } from './site.ts';

const roles = ['default', 'web', 'internal', 'management'] as const;

/** One of the groups that instances choose from. */
type Role = (typeof roles)[number];

type Ids = Readonly<Record<Role, string>>;

type Rules = Readonly<Record<Role, readonly SimulatedIpPermission[]>>;

/** What the groups of a VPC let out: enough for the agent, whichever of them an instance has alone. */
export type EgressRules = (ids: Ids, vpc: SimulatedVpc) => Rules;

const names: Readonly<Record<Role, string>> = {
  default: 'default',
  web: 'web',
  internal: 'internal',
  management: 'management & <audit>',
};

/** Makes a group without rules, so that the rules of others can refer to it. */
export const closedGroup = (site: VpcSite, vpc: SimulatedVpc, name: string): SimulatedSecurityGroup => ({
  ...resource(site, 'sg', name),
  vpcId: vpc.id,
  name,
  description: name === 'default' ? 'default VPC security group' : `Managed by the network team: ${name}`,
  ipPermissions: [],
  ipPermissionsEgress: [],
});

const anybodyOf = ({ ipv6CidrBlocks }: SimulatedVpc) =>
  ipv6CidrBlocks.length > 0 ? everybodyBothWays : everybody;

const ingress = (ids: Ids, vpc: SimulatedVpc, { prefixLists }: VpcSite): Rules => ({
  default: [allTraffic({ groupIds: [ids.default] })],
  web: [tcp(80, 80, anybodyOf(vpc)), https(anybodyOf(vpc))],
  internal: [tcp(8080, 8443, { groupIds: [ids.web, ids.internal] })],
  management: [
    tcp(22, 22, { prefixListIds: [prefixLists.offices] }),
    tcp(22, 22, { groupIds: [ids.management] }),
  ],
});

/** Egress where the road to AWS is a public one. */
export const publicEgress: EgressRules = (ids, vpc) => ({
  default: [allTraffic(anybodyOf(vpc))],
  web: [tcp(80, 80, anybodyOf(vpc)), https(anybodyOf(vpc)), tcp(8080, 8443, { groupIds: [ids.internal] })],
  internal: [allTraffic(anybodyOf(vpc))],
  management: [https(anybodyOf(vpc)), tcp(22, 22, { ipRanges: vpc.cidrBlocks })],
});

/** Egress where the road to AWS leads to endpoints, which are named by their group or by where they lie. */
export const privateEgress =
  (endpoints: string, s3: string): EgressRules =>
  (ids, { cidrBlocks }) => ({
    default: [allTraffic(everybody)],
    web: [https({ groupIds: [endpoints] }), https({ prefixListIds: [s3] })],
    internal: [allTraffic({ ipRanges: cidrBlocks }), https({ prefixListIds: [s3] })],
    management: [https({ ipRanges: cidrBlocks }), tcp(22, 22, { groupIds: [ids.management] })],
  });

/** Makes the groups that instances of a VPC choose from. */
export const makeSecurityGroups = (
  site: VpcSite,
  vpc: SimulatedVpc,
  egressRules: EgressRules,
): readonly SimulatedSecurityGroup[] => {
  const made = roles.map((role) => ({ role, group: closedGroup(site, vpc, names[role]) }));
  const idOf = (role: Role): string => made.find((one) => one.role === role)?.group.id ?? '';
  const ids: Ids = {
    default: idOf('default'),
    web: idOf('web'),
    internal: idOf('internal'),
    management: idOf('management'),
  };
  const [into, out] = [ingress(ids, vpc, site), egressRules(ids, vpc)];
  return made.map(({ role, group }) => ({
    ...group,
    tags: role === 'default' ? [] : group.tags,
    ipPermissions: into[role],
    ipPermissionsEgress: out[role],
  }));
};

/** Opens the group of a VPC's endpoints to its instances, in one of the ways in which fleets do. */
export const openToInstances = (
  { random, prefixLists }: VpcSite,
  { cidrBlocks }: SimulatedVpc,
  group: SimulatedSecurityGroup,
  instances: readonly SimulatedSecurityGroup[],
): SimulatedSecurityGroup => {
  const admitted = random.pick([
    { ipRanges: cidrBlocks },
    { groupIds: instances.map(({ id }) => id) },
    { prefixListIds: [prefixLists.fleet] },
  ]);
  return { ...group, ipPermissions: [https(admitted)], ipPermissionsEgress: [allTraffic(everybody)] };
};
