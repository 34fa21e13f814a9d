import { defaultRouteOf, ipv4Tables, subnetsRoutedBy, withDefaultRoute } from '../network/structure.ts';
import { networkScenario } from '../network-scenario.ts';
import { replaceOne } from '../replace-by-id.ts';

/** A route table that was rebuilt without the way out. */
export const noRoute = networkScenario({
  name: 'no-route',
  about: 'The route table of some private subnets has lost its default route.',
  faultsIn: (network) =>
    ipv4Tables(network)
      .filter((table) => defaultRouteOf(table)?.natGatewayId)
      .map((table) => {
        const subnets = subnetsRoutedBy(network, table);
        const routeTables = replaceOne(network.routeTables, withDefaultRoute(table, undefined));
        return {
          network: { ...network, routeTables },
          cause: { kind: 'route-table', id: table.id },
          affects: ({ subnetId }) => subnets.includes(subnetId),
        };
      }),
});
