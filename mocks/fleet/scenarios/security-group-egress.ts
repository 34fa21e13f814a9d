import { ipv4Vpcs } from '../network/structure.ts';
import { networkScenario } from '../network-scenario.ts';
import { replaceOne } from '../replace-by-id.ts';

/** A group that lets nothing out; an instance that has a second one does not notice. */
export const securityGroupEgress = networkScenario({
  name: 'security-group-egress',
  about: 'A security group has no rule for what its instances open.',
  faultsIn: (network) => {
    const vpcs = ipv4Vpcs(network).map(({ id }) => id);
    return network.securityGroups
      .filter(({ vpcId }) => vpcs.includes(vpcId))
      .map((group) => ({
        network: {
          ...network,
          securityGroups: replaceOne(network.securityGroups, { ...group, ipPermissionsEgress: [] }),
        },
        cause: { kind: 'security-group', id: group.id },
        affects: ({ securityGroups }) => securityGroups.every(({ id }) => id === group.id),
      }));
  },
});
