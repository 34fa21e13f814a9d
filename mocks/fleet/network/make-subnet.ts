import { cidrOf, type Ipv4Block } from './addresses.ts';
import type { SimulatedSubnet, SimulatedVpc } from './model.ts';
import { resource, type VpcSite, type Zone } from './site.ts';

/** A subnet with its addresses as numbers, from which instances get theirs. */
export interface PlannedSubnet {
  readonly subnet: SimulatedSubnet;
  readonly block: Ipv4Block;
}

/** What tells one subnet of a VPC from another. */
interface SubnetPlan {
  readonly role: string;
  readonly zone: Zone;
  readonly block: Ipv4Block;
  readonly isPublic?: boolean;
  /** Its number among the VPC's blocks of IPv6 addresses, if it has one. */
  readonly ipv6?: number;
}

const ipv6BlockOf = ({ ipv6CidrBlocks: [block = ''] }: SimulatedVpc, index: number): string =>
  block.replace(/00::\/56$/, `0${index}::/64`);

/** Makes a subnet of a VPC. */
export const makeSubnet = (
  site: VpcSite,
  vpc: SimulatedVpc,
  { role, zone, block, isPublic = false, ipv6 }: SubnetPlan,
): PlannedSubnet => ({
  block,
  subnet: {
    ...resource(site, 'subnet', `${role}-${zone}`),
    vpcId: vpc.id,
    availabilityZone: `${site.place.region}${zone}`,
    cidrBlock: cidrOf(block),
    ...(ipv6 !== undefined && { ipv6CidrBlock: ipv6BlockOf(vpc, ipv6) }),
    mapPublicIpOnLaunch: isPublic,
  },
});

/** The ids of planned subnets. */
export const idsOf = (subnets: readonly PlannedSubnet[]): readonly string[] =>
  subnets.map(({ subnet }) => subnet.id);
