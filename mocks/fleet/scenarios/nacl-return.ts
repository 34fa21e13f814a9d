import type { SimulatedAclEntry } from '../network/model.ts';
import { guardedRoads } from '../network/structure.ts';
import { networkScenario } from '../network-scenario.ts';
import { replaceOne } from '../replace-by-id.ts';

/** It comes before the rule that allows the same. */
const denial: SimulatedAclEntry = {
  ruleNumber: 50,
  egress: false,
  protocol: '6',
  ruleAction: 'deny',
  cidrBlock: '0.0.0.0/0',
  portRange: { from: 1024, to: 65_535 },
};

/** A list that forgets that it is stateless: answers come back to ephemeral ports. */
export const naclReturn = networkScenario({
  name: 'nacl-return',
  about: 'The network ACL of some private subnets denies the ports on which answers come back.',
  faultsIn: (network) =>
    guardedRoads(network).map((acl) => {
      const entries = [denial, ...acl.entries];
      return {
        network: { ...network, networkAcls: replaceOne(network.networkAcls, { ...acl, entries }) },
        cause: { kind: 'network-acl', id: acl.id },
        affects: ({ subnetId }) => acl.subnetIds.includes(subnetId),
      };
    }),
});
