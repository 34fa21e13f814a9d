import { alongAll, distinct } from './combine-roads.ts';
import { judgeNames } from './endpoint-names.ts';
import type { RouteTable, VpcEndpoint } from './facts.ts';
import { isAssociated, roadToGatewayEndpoint } from './gateway-endpoint.ts';
import { roadToInterfaceEndpoint } from './interface-endpoint.ts';
import type { Journey } from './journey.ts';
import { endpointsFor, speaks } from './needed-endpoints.ts';
import { type Fault, faultsOf, type Resource, type Road } from './road.ts';

/** What the VPC's endpoints for a service make of a journey. */
export interface EndpointRoads {
  /** Roads that the packet takes whether they work or not: names, or a route, lead into them. */
  readonly leading: readonly Road[];
  /** Roads of which it is not known whether names lead into them. */
  readonly uncertain: readonly Road[];
  /** What keeps names from leading to the other endpoints, which is harmless where a public road is open. */
  readonly faults: readonly Fault[];
}

const hopOf = ({ vpcEndpointId: id }: VpcEndpoint): Resource => ({ kind: 'vpc-endpoint', id });

const nothing: EndpointRoads = { leading: [], uncertain: [], faults: [] };

const interfaceRoads = (journey: Journey, endpoint: VpcEndpoint): EndpointRoads => {
  const via = [hopOf(endpoint)];
  const names = judgeNames(journey, endpoint);
  const onward = roadToInterfaceEndpoint(journey, endpoint);
  const { verdict } = alongAll(names, via);
  if (verdict === 'open') return { ...nothing, leading: [alongAll(onward, via)] };
  if (verdict === 'undecided') return { ...nothing, uncertain: [alongAll(onward, via)] };
  return { ...nothing, faults: faultsOf(alongAll([...names, ...onward], via)) };
};

const gatewayRoads = (journey: Journey, table: RouteTable, endpoint: VpcEndpoint): EndpointRoads => {
  if (!isAssociated(table, endpoint)) return nothing;
  const road = alongAll(roadToGatewayEndpoint(journey, table, endpoint), [hopOf(endpoint)]);
  const [first] = faultsOf(road);
  if (first?.code === 'endpoint-not-available') return { ...nothing, faults: faultsOf(road) };
  return { ...nothing, leading: [road] };
};

const collected = (roads: readonly EndpointRoads[]): EndpointRoads => ({
  leading: roads.flatMap(({ leading }) => leading),
  uncertain: roads.flatMap(({ uncertain }) => uncertain),
  faults: distinct(roads.flatMap(({ faults }) => faults)),
});

/** Interface endpoints come first: with private DNS, names lead to them and not into the gateway's route. */
export const endpointRoads = (journey: Journey, table: RouteTable | undefined): EndpointRoads => {
  const { network, subnet, service, family } = journey;
  const of = (type: 'interface' | 'gateway') =>
    endpointsFor(network, subnet.vpcId, service, type).filter((endpoint) => speaks(endpoint, family));
  const byName = collected(of('interface').map((endpoint) => interfaceRoads(journey, endpoint)));
  const byRoute = table ? of('gateway').map((endpoint) => gatewayRoads(journey, table, endpoint)) : [];
  if (byName.leading.length > 0) return byName;
  const { leading, faults } = collected(byRoute);
  // A gateway endpoint that works makes the faults of an interface endpoint without names irrelevant.
  return { leading, uncertain: byName.uncertain, faults: distinct([...byName.faults, ...faults]) };
};
