import type { InstanceNetwork, SecurityGroup } from './model.ts';
import type { Random } from './random.ts';

/** A subnet with the addresses that it can give out. */
export interface Subnet {
  readonly id: string;
  readonly vpcId: string;
  readonly availabilityZone: string;
  /** Second octet of 10.0.0.0/8, and the first value of the third. */
  readonly octets: readonly [vpc: number, base: number];
  readonly groups: readonly SecurityGroup[];
}

const zones = ['a', 'b', 'c'] as const;
const groupNames = ['default', 'web', 'internal', 'management & <audit>'] as const;
const instancesPerVpc = 40_000;
/** The ranges that are set aside for documentation (RFC 5737). */
const publicRanges = ['192.0.2', '198.51.100', '203.0.113'] as const;

const vpcSubnets = (random: Random, region: string, vpc: number): readonly Subnet[] => {
  const vpcId = `vpc-${random.hex(17)}`;
  const groups = groupNames.map((name) => ({ id: `sg-${random.hex(17)}`, name }));
  return zones.map((zone, index) => ({
    id: `subnet-${random.hex(17)}`,
    vpcId,
    availabilityZone: `${region}${zone}`,
    octets: [vpc, index * 64],
    groups,
  }));
};

/** Lays out enough VPCs, with a subnet in each of three zones, that no private address is given twice. */
export const subnetsFor = (random: Random, region: string, instances: number): readonly Subnet[] => {
  const vpcs = Math.max(2, Math.ceil(instances / instancesPerVpc));
  return Array.from({ length: vpcs }, (_, vpc) => vpcSubnets(random, region, vpc)).flat();
};

const publicAddress = (random: Random): string => `${random.pick(publicRanges)}.${1 + random.below(254)}`;

const ipv6Address = (random: Random): string =>
  `2001:db8:${random.hex(4)}:${random.hex(4)}::${1 + random.below(9)}`;

/** Attaches the `host`-th instance of a subnet to it. */
export const attachTo = (random: Random, subnet: Subnet, host: number): InstanceNetwork => {
  const [vpc, base] = subnet.octets;
  const address = host + 4;
  const [first, second] = [random.pick(subnet.groups), random.pick(subnet.groups)];
  return {
    vpcId: subnet.vpcId,
    subnetId: subnet.id,
    interfaceId: `eni-${random.hex(17)}`,
    privateIp: `10.${vpc}.${base + (address >> 8)}.${address & 255}`,
    ...(random.chance(0.2) && { publicIp: publicAddress(random) }),
    ...(random.chance(0.1) && { ipv6: ipv6Address(random) }),
    securityGroups: first === second ? [first] : [first, second],
  };
};

/** The name that a VPC's own resolver gives an address. */
export const privateDnsName = (ip: string, region: string): string => {
  const domain = region === 'us-east-1' ? 'ec2.internal' : `${region}.compute.internal`;
  return `ip-${ip.replaceAll('.', '-')}.${domain}`;
};
