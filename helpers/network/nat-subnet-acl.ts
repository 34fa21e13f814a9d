import type { AddressSet } from './address-set.ts';
import type { Subnet } from './facts.ts';
import type { Journey } from './journey.ts';
import { type Crossing, judgeNetworkAcl } from './network-acl.ts';
import { https, natReturnPorts, returnPorts } from './return-ports.ts';
import type { Finding } from './road.ts';

/** The border between instance and NAT gateway: none where both lie in one subnet. */
const inside = ({ family, source, platform }: Journey, { subnetId }: Subnet): readonly Crossing[] => [
  { subnetId, egress: false, family, peers: source, ports: https, code: 'nacl-egress' },
  { subnetId, egress: true, family, peers: source, ports: returnPorts(platform), code: 'nacl-return' },
];

const outside = ({ family }: Journey, { subnetId }: Subnet, peers: AddressSet): readonly Crossing[] => [
  { subnetId, egress: true, family, peers, ports: https, code: 'nacl-egress' },
  { subnetId, egress: false, family, peers, ports: natReturnPorts, code: 'nacl-return' },
];

/**
 * A NAT gateway has no security group, but the network ACL of its subnet is crossed on both of its sides.
 * https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-troubleshooting.html
 */
export const judgeNatSubnetAcl = (
  journey: Journey,
  subnet: Subnet,
  wanted: AddressSet,
): readonly Finding[] => {
  const crossings = [
    ...(subnet.subnetId === journey.subnet.subnetId ? [] : inside(journey, subnet)),
    ...outside(journey, subnet, wanted),
  ];
  return crossings.map((crossing) => judgeNetworkAcl(journey.network, crossing));
};
