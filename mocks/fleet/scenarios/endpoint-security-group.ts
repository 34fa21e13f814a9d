import { https } from '../network/permissions.ts';
import { ssmEndpoints } from '../network/structure.ts';
import { networkScenario } from '../network-scenario.ts';
import { replaceOne } from '../replace-by-id.ts';

/** Somebody else's network. */
const elsewhere = https({ ipRanges: ['192.168.0.0/24'] });

/** Endpoints that let in whom their VPC does not have. */
export const endpointSecurityGroup = networkScenario({
  name: 'endpoint-security-group',
  about: 'The security group of the endpoints of an isolated VPC does not let its instances in.',
  faultsIn: (network) =>
    ssmEndpoints(network).flatMap((endpoint) =>
      network.securityGroups
        .filter(({ id }) => endpoint.groupIds.includes(id))
        .map((group) => ({
          network: {
            ...network,
            securityGroups: replaceOne(network.securityGroups, { ...group, ipPermissions: [elsewhere] }),
          },
          cause: { kind: 'security-group', id: group.id },
          affects: ({ vpcId }) => vpcId === endpoint.vpcId,
        })),
    ),
});
