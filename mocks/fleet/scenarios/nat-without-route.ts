import type { SimulatedNetwork, SimulatedRouteTable } from '../network/model.ts';
import { defaultRouteOf, ipv4Tables, subnetsRoutedBy, withDefaultRoute } from '../network/structure.ts';
import { networkScenario } from '../network-scenario.ts';
import { replaceOne } from '../replace-by-id.ts';

/** The subnets whose way out is a NAT gateway that a table routes. */
const subnetsBehind = (network: SimulatedNetwork, table: SimulatedRouteTable): readonly string[] => {
  const routed = subnetsRoutedBy(network, table);
  const gateways = network.natGateways.filter(({ subnetId }) => routed.includes(subnetId));
  return network.routeTables
    .filter((other) => gateways.some(({ id }) => id === defaultRouteOf(other)?.natGatewayId))
    .flatMap((other) => subnetsRoutedBy(network, other));
};

/** NAT gateways that work and lie in subnets without a way out, so that everything behind them is cut off. */
export const natWithoutRoute = networkScenario({
  name: 'nat-without-route',
  about: 'The route table of the NAT gateways has lost its route to the internet gateway.',
  faultsIn: (network) =>
    ipv4Tables(network)
      .map((table) => ({ table, subnets: subnetsBehind(network, table) }))
      .filter(({ subnets }) => subnets.length > 0)
      .map(({ table, subnets }) => ({
        network: {
          ...network,
          routeTables: replaceOne(network.routeTables, withDefaultRoute(table, undefined)),
        },
        cause: { kind: 'route-table', id: table.id },
        affects: ({ subnetId }) => subnets.includes(subnetId),
      })),
});
