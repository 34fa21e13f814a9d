import { type AddressSet, together } from './address-set.ts';
import { publicAddresses } from './address-space.ts';
import { judgeEgressAcl, judgeEgressGroups, judgeReturnAcl } from './departure.ts';
import { judgePolicy } from './endpoint-policy.ts';
import type { RouteTable, VpcEndpoint } from './facts.ts';
import type { Journey } from './journey.ts';
import { prefixListAddresses } from './prefix-list.ts';
import type { Finding } from './road.ts';

/** A dual-stack endpoint adds a route for each IP version, so there may be two prefix lists. */
const prefixListsTo = ({ routes }: RouteTable, { vpcEndpointId }: VpcEndpoint): readonly string[] =>
  routes
    .filter(({ gatewayId }) => gatewayId === vpcEndpointId)
    .flatMap(({ destinationPrefixListId }) => destinationPrefixListId ?? [])
    .sort();

/** Whether the table carries the endpoint's route: without it, the endpoint is not there for the subnet. */
export const isAssociated = (table: RouteTable, endpoint: VpcEndpoint): boolean =>
  endpoint.routeTableIds.includes(table.routeTableId) || prefixListsTo(table, endpoint).length > 0;

const state = ({ vpcEndpointId: id, state: said }: VpcEndpoint): Finding =>
  said.toLowerCase() === 'available'
    ? undefined
    : { code: 'endpoint-not-available', resource: { kind: 'vpc-endpoint', id }, evidence: { state: said } };

/** A gateway endpoint serves the service's public addresses by a route, whatever names lead to. */
export const roadToGatewayEndpoint = (
  journey: Journey,
  table: RouteTable,
  endpoint: VpcEndpoint,
): readonly Finding[] => {
  const { network, family } = journey;
  const prefixListIds = prefixListsTo(table, endpoint);
  const entries = prefixListIds.flatMap((id) => prefixListAddresses(network, id, family) ?? []);
  const addresses: AddressSet = entries.length > 0 ? together(entries) : publicAddresses[family];
  return [
    state(endpoint),
    judgeEgressGroups(journey, { family, addresses, groupIds: [], prefixListIds }),
    judgeEgressAcl(journey, addresses),
    judgeReturnAcl(journey, addresses),
    judgePolicy(endpoint),
  ];
};
