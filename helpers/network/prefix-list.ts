import { type AddressSet, addressesIn } from './address-set.ts';
import { type Family, parseCidr } from './cidr.ts';
import type { Network } from './prepared-network.ts';

/** The entries of a managed prefix list, or undefined where they were not read or are no CIDRs. */
export const entriesOf = (network: Network, prefixListId: string): readonly string[] | undefined => {
  const entries = network.prefixLists.get(prefixListId)?.entries;
  return entries?.every(parseCidr) ? entries : undefined;
};

export const prefixListAddresses = (
  network: Network,
  prefixListId: string,
  family: Family,
): AddressSet | undefined => {
  const entries = entriesOf(network, prefixListId);
  return entries && addressesIn(entries, family);
};
