import type { Place } from '../model.ts';
import type { Random } from '../random.ts';
import { blockAt, type Ipv4Block } from './addresses.ts';
import type { NetworkResource } from './model.ts';

/** What a VPC is laid out from. */
export interface VpcSite {
  readonly random: Random;
  readonly place: Place;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** The second octet of its first address. */
  readonly octet: number;
  readonly subnetPrefix: number;
  readonly prefixLists: { readonly s3: string; readonly offices: string; readonly fleet: string };
}

/** The zones that subnets lie in, by the letter that ends their names. */
export type Zone = 'a' | 'b' | 'c';

export const zones: readonly Zone[] = ['a', 'b', 'c'];

/** What a new resource is identified by. */
export const resource = ({ random, place }: VpcSite, prefix: string, name: string): NetworkResource => ({
  id: `${prefix}-${random.hex(17)}`,
  ownerId: place.account,
  tags: [{ Key: 'Name', Value: name }],
});

/** The `index`-th block that the site has for a subnet. */
export const blockOf = ({ octet, subnetPrefix }: VpcSite, index: number): Ipv4Block =>
  blockAt(octet, subnetPrefix, index);
