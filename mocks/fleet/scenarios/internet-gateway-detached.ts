import type { SimulatedNetwork, SimulatedRouteTable } from '../network/model.ts';
import { ipv4Vpcs } from '../network/structure.ts';
import { networkScenario } from '../network-scenario.ts';
import { replaceOne } from '../replace-by-id.ts';

type InternetGateway = SimulatedNetwork['internetGateways'][number];

/** AWS keeps the routes to a detached gateway, as black holes. */
const blackholed = (table: SimulatedRouteTable, gateway: string): SimulatedRouteTable => ({
  ...table,
  routes: table.routes.map((route) =>
    route.gatewayId === gateway ? { ...route, state: 'blackhole' } : route,
  ),
});

const detached = (network: SimulatedNetwork, gateway: InternetGateway): SimulatedNetwork => ({
  ...network,
  internetGateways: replaceOne(network.internetGateways, { ...gateway, attachments: [] }),
  routeTables: network.routeTables.map((table) => blackholed(table, gateway.id)),
});

/** A VPC whose only gateway to the internet was taken off: its NAT gateways lead nowhere either. */
export const internetGatewayDetached = networkScenario({
  name: 'internet-gateway-detached',
  about: 'The internet gateway of a VPC is attached to nothing.',
  faultsIn: (network) =>
    ipv4Vpcs(network).flatMap((vpc) =>
      network.internetGateways
        .filter(({ attachments }) => attachments.some(({ vpcId }) => vpcId === vpc.id))
        .map((gateway) => ({
          network: detached(network, gateway),
          cause: { kind: 'internet-gateway', id: gateway.id },
          affects: ({ vpcId }) => vpcId === vpc.id,
        })),
    ),
});
