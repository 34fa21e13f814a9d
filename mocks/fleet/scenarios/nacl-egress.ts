import type { SimulatedAclEntry } from '../network/model.ts';
import { guardedRoads } from '../network/structure.ts';
import { networkScenario } from '../network-scenario.ts';
import { replaceOne } from '../replace-by-id.ts';

const isHttpsOut = ({ egress, portRange }: SimulatedAclEntry): boolean => egress && portRange?.from === 443;

/** A list that somebody thought about too well: HTTPS to the outside is not in it. */
export const naclEgress = networkScenario({
  name: 'nacl-egress',
  about: 'The network ACL of some private subnets lets no HTTPS out.',
  faultsIn: (network) =>
    guardedRoads(network).map((acl) => {
      const entries = acl.entries.filter((entry) => !isHttpsOut(entry));
      return {
        network: { ...network, networkAcls: replaceOne(network.networkAcls, { ...acl, entries }) },
        cause: { kind: 'network-acl', id: acl.id },
        affects: ({ subnetId }) => acl.subnetIds.includes(subnetId),
      };
    }),
});
