import type { AddressSet } from './address-set.ts';
import type { Journey } from './journey.ts';
import { judgeNetworkAcl } from './network-acl.ts';
import { https, returnPorts } from './return-ports.ts';
import type { Finding } from './road.ts';
import { judgeSecurityGroups, type Peer } from './security-groups.ts';

/** Whether the instance's own security groups let it out: the first thing that any road needs. */
export const judgeEgressGroups = ({ network, groupIds }: Journey, peer: Peer): Finding =>
  judgeSecurityGroups(
    network,
    { groupIds, direction: 'ipPermissionsEgress', code: 'security-group-egress' },
    peer,
  );

export const judgeEgressAcl = ({ network, subnet, family }: Journey, peers: AddressSet): Finding =>
  judgeNetworkAcl(network, {
    subnetId: subnet.subnetId,
    egress: true,
    family,
    peers,
    ports: https,
    code: 'nacl-egress',
  });

export const judgeReturnAcl = ({ network, subnet, family, platform }: Journey, peers: AddressSet): Finding =>
  judgeNetworkAcl(network, {
    subnetId: subnet.subnetId,
    egress: false,
    family,
    peers,
    ports: returnPorts(platform),
    code: 'nacl-return',
  });
