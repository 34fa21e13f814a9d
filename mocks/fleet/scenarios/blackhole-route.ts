import type { SimulatedNetwork, SimulatedRouteTable } from '../network/model.ts';
import { defaultRouteOf, ipv4Tables, subnetsRoutedBy, withDefaultRoute } from '../network/structure.ts';
import { networkScenario } from '../network-scenario.ts';
import { replaceOne } from '../replace-by-id.ts';

/** AWS turns the routes to a deleted gateway into black holes, and lists it as deleted for about an hour. */
const withoutGateway = (network: SimulatedNetwork, table: SimulatedRouteTable): SimulatedNetwork => {
  const route = defaultRouteOf(table);
  const natGateways = network.natGateways.filter(({ id }) => id !== route?.natGatewayId);
  const broken = withDefaultRoute(table, route && { ...route, state: 'blackhole' });
  return { ...network, natGateways, routeTables: replaceOne(network.routeTables, broken) };
};

/** A NAT gateway that was deleted while routes still led to it. */
export const blackholeRoute = networkScenario({
  name: 'blackhole-route',
  about: 'The default route of some private subnets leads to a NAT gateway that is gone.',
  faultsIn: (network) =>
    ipv4Tables(network)
      .filter((table) => defaultRouteOf(table)?.natGatewayId)
      .map((table) => {
        const subnets = subnetsRoutedBy(network, table);
        return {
          network: withoutGateway(network, table),
          cause: { kind: 'route-table', id: table.id },
          affects: ({ subnetId }) => subnets.includes(subnetId),
        };
      }),
});
