import type { AddressSet } from './address-set.ts';
import type { Family } from './cidr.ts';
import type { Subnet } from './facts.ts';
import type { Network } from './prepared-network.ts';
import type { NeededService, Traveller } from './traveller.ts';

/** One interface on its way to one service by one IP version: what every check is asked about. */
export interface Journey {
  readonly network: Network;
  readonly service: NeededService;
  readonly family: Family;
  readonly platform: Traveller['platform'];
  readonly subnet: Subnet;
  readonly groupIds: readonly string[];
  /** The interface's addresses, or its whole subnet where no rule tells the addresses in it apart. */
  readonly source: AddressSet;
  readonly hasPublicAddress: boolean;
  /** The NAT gateways already passed, so that two that point at each other end the road. */
  readonly behind: readonly string[];
}
