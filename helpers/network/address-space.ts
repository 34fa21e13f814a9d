import { type AddressSet, addressesIn, together, without } from './address-set.ts';
import type { Family } from './cidr.ts';

const everything: Readonly<Record<Family, AddressSet>> = {
  ipv4: addressesIn(['0.0.0.0/0'], 'ipv4'),
  ipv6: addressesIn(['::/0'], 'ipv6'),
};

/**
 * Where names may lead inside networks: RFC 1918, RFC 6598 and RFC 4193. A Route 53 private hosted zone or
 * a DNS server of one's own, which no fact here shows, can point a service's name there.
 */
export const privateAddresses: Readonly<Record<Family, AddressSet>> = {
  ipv4: addressesIn(['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'], 'ipv4'),
  ipv6: addressesIn(['fc00::/7'], 'ipv6'),
};

/** https://www.iana.org/assignments/iana-ipv4-special-registry: never the address of a public service. */
const special = addressesIn(
  [
    '0.0.0.0/8',
    '127.0.0.0/8',
    '169.254.0.0/16',
    '192.0.0.0/24',
    '192.0.2.0/24',
    '198.18.0.0/15',
    '198.51.100.0/24',
    '203.0.113.0/24',
    '224.0.0.0/3',
  ],
  'ipv4',
);

/** Where a service's public endpoint may be: AWS does not publish the addresses of single services. */
export const publicAddresses: Readonly<Record<Family, AddressSet>> = {
  ipv4: without(everything.ipv4, together(privateAddresses.ipv4, special)),
  ipv6: without(addressesIn(['2000::/3'], 'ipv6'), addressesIn(['2001:db8::/32'], 'ipv6')),
};

/** Every destination that any road could have: what closes all of this closes the road for certain. */
export const anyAddress = everything;
