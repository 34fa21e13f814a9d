import { blocksAround, type Ipv4Block } from './addresses.ts';
import type { PlannedSubnet } from './make-subnet.ts';
import type { SimulatedNetwork, SimulatedSecurityGroup, SimulatedVpc } from './model.ts';
import { resource, type VpcSite } from './site.ts';

/** A VPC with all that is in it, and where in it instances are launched. */
export interface PlannedVpc {
  readonly network: Omit<SimulatedNetwork, 'managedPrefixLists'>;
  /** By the role and zone of the subnet, such as `public-a`. */
  readonly launchIn: Readonly<Record<string, LaunchSite>>;
}

/** A subnet for instances, with the security groups that they choose from. */
export interface LaunchSite extends PlannedSubnet {
  readonly groups: readonly SimulatedSecurityGroup[];
}

/** Makes a VPC around the blocks of its subnets. */
export const makeVpc = (
  site: VpcSite,
  name: string,
  blocks: readonly Ipv4Block[],
  ipv6CidrBlocks: readonly string[] = [],
): SimulatedVpc => ({
  ...resource(site, 'vpc', name),
  cidrBlocks: blocksAround(blocks),
  ipv6CidrBlocks,
  enableDnsSupport: true,
  enableDnsHostnames: true,
});

/** Names the subnets for instances by what their tags say. */
export const launchSites = (
  subnets: readonly PlannedSubnet[],
  groups: readonly SimulatedSecurityGroup[],
): PlannedVpc['launchIn'] =>
  Object.fromEntries(subnets.map((planned) => [planned.subnet.tags[0]?.Value ?? '', { ...planned, groups }]));
