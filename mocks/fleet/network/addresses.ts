import type { Random } from '../random.ts';

/** A block of IPv4 addresses; its first address as a number, below 2 ** 31 because it is private. */
export interface Ipv4Block {
  readonly first: number;
  readonly prefixLength: number;
}

/** The ranges that are set aside for documentation (RFC 5737). */
const publicRanges = ['192.0.2', '198.51.100', '203.0.113'] as const;

/** AWS keeps the first four addresses of each subnet for itself. */
const reserved = 4;

/** No block of a VPC may be larger. */
const largest = 16;

/** Beyond so many instances in one account-Region, its subnets need the largest blocks. */
const manyInstances = 100_000;

const textOf = (address: number): string =>
  [24, 16, 8, 0].map((shift) => (address >>> shift) & 255).join('.');

/** How long the prefixes of subnets are that must hold so many instances together. */
export const subnetPrefix = (instances: number): number => (instances > manyInstances ? largest : 18);

/** The `index`-th subnet-sized block of a VPC whose addresses begin at `10.<octet>.0.0`. */
export const blockAt = (octet: number, prefixLength: number, index: number): Ipv4Block => ({
  first: 10 * 2 ** 24 + octet * 2 ** 16 + index * 2 ** (32 - prefixLength),
  prefixLength,
});

/** The `index`-th of the smallest blocks that a subnet may have, inside a larger one. */
export const smallBlockIn = ({ first }: Ipv4Block, index: number): Ipv4Block => ({
  first: first + index * 16,
  prefixLength: 28,
});

/** A block as AWS writes it. */
export const cidrOf = ({ first, prefixLength }: Ipv4Block): string => `${textOf(first)}/${prefixLength}`;

/** The largest blocks that together hold some subnets: what their VPC consists of. */
export const blocksAround = (blocks: readonly Ipv4Block[]): readonly string[] => {
  const firsts = blocks.map(({ first }) => first - (first % 2 ** (32 - largest)));
  return [...new Set(firsts)].map((first) => cidrOf({ first, prefixLength: largest }));
};

/** The address of the `host`-th thing in a block. */
export const addressIn = ({ first }: Ipv4Block, host: number): string => textOf(first + reserved + host);

/** A public address that belongs to nobody. */
export const publicAddress = (random: Random): string =>
  `${random.pick(publicRanges)}.${1 + random.below(254)}`;

/** An IPv6 address in a subnet, whose prefix ends in `::/64`. */
export const ipv6AddressIn = (random: Random, cidr: string): string => {
  const group = (): string => (1 + random.below(65_535)).toString(16);
  return cidr.replace(/::\/64$/, `:${group()}:${group()}:${group()}:${group()}`);
};
