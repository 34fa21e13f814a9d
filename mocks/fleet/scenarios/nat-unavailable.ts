import { defaultRouteOf, ipv4Tables, subnetsRoutedBy } from '../network/structure.ts';
import { networkScenario } from '../network-scenario.ts';
import { replaceOne } from '../replace-by-id.ts';

/** A NAT gateway that AWS lists, to which routes lead, and which does nothing. */
export const natUnavailable = networkScenario({
  name: 'nat-unavailable',
  about: 'The NAT gateway of some private subnets has failed.',
  faultsIn: (network) =>
    ipv4Tables(network).flatMap((table) => {
      const subnets = subnetsRoutedBy(network, table);
      return network.natGateways
        .filter(({ id }) => id === defaultRouteOf(table)?.natGatewayId)
        .map((gateway) => ({
          network: {
            ...network,
            natGateways: replaceOne(network.natGateways, { ...gateway, state: 'failed' }),
          },
          cause: { kind: 'nat-gateway', id: gateway.id },
          affects: ({ subnetId }) => subnets.includes(subnetId),
        }));
    }),
});
