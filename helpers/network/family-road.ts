import { anyOf } from './combine-roads.ts';
import { type EndpointRoads, endpointRoads } from './endpoint-roads.ts';
import type { RouteTable } from './facts.ts';
import type { Journey } from './journey.ts';
import { closedRoad, outwardRoutes } from './named-fault.ts';
import { hasSystemsManagerEndpoint } from './needed-endpoints.ts';
import { routeTableOf } from './prepared-network.ts';
import { publicRoad } from './public-road.ts';
import { faultsOf, type Road, undecidedBy } from './road.ts';
import { roadThroughOtherNetworks, roadThroughSharedSubnet } from './road-out-of-sight.ts';
import { leavesVpc } from './take-route.ts';

/** A VPC with a plan of its own, endpoints or a public road, is not taken to rely on somebody else's. */
const mayRelyOnOthers = (journey: Journey, table: RouteTable, { faults }: EndpointRoads): boolean =>
  faults.length === 0 &&
  !hasSystemsManagerEndpoint(journey.network, journey.subnet.vpcId) &&
  outwardRoutes(journey, table).every(leavesVpc);

/** The road where no endpoint is in the way of the public one. */
const roadWithoutNames = (journey: Journey, table: RouteTable, endpoints: EndpointRoads): Road => {
  const road = publicRoad(journey, table);
  if (road.verdict === 'open') return road;
  if (road.verdict === 'undecided') return { ...road, faults: [...endpoints.faults, ...road.faults] };
  const elsewhere = mayRelyOnOthers(journey, table, endpoints)
    ? roadThroughOtherNetworks(journey, table)
    : undefined;
  if (elsewhere?.verdict === 'undecided') return { ...elsewhere, faults: faultsOf(road) };
  return closedRoad(journey, table, {
    ofEndpoints: endpoints.faults,
    ofPublicRoad: [road.fault, ...road.others],
  });
};

/** Where it is unknown whether names lead to an endpoint, both possibilities must come to the same. */
const reconciled = (journey: Journey, byEndpoint: Road, byRoutes: Road): Road => {
  if (byEndpoint.verdict === 'open' && byRoutes.verdict === 'open') return byRoutes;
  if (byEndpoint.verdict === 'closed' && byRoutes.verdict === 'closed') return anyOf([byEndpoint, byRoutes]);
  return undecidedBy(
    {
      because: 'not-read',
      hop: { kind: 'vpc', id: journey.subnet.vpcId },
      reason: 'without the DNS attributes of the VPC it is unknown whether names lead to its endpoint',
    },
    [...faultsOf(byEndpoint), ...faultsOf(byRoutes)],
  );
};

const roadByRoutes = (journey: Journey, endpoints: EndpointRoads): Road => {
  const table = routeTableOf(journey.network, journey.subnet);
  if (table) return roadWithoutNames(journey, table, endpoints);
  return undecidedBy(
    {
      because: 'not-read',
      hop: { kind: 'subnet', id: journey.subnet.subnetId },
      reason: 'the route table of the subnet was not read',
    },
    endpoints.faults,
  );
};

/** The road of one IP version: an endpoint that names or routes lead to, working or not; else the public one. */
export const familyRoad = (journey: Journey): Road => {
  const { network, subnet } = journey;
  if (subnet.ownerId !== network.account) return roadThroughSharedSubnet(journey);
  const endpoints = endpointRoads(journey, routeTableOf(network, subnet));
  const [leading, ...others] = endpoints.leading;
  const [uncertain, ...more] = endpoints.uncertain;
  const certain = leading ? anyOf([leading, ...others]) : undefined;
  if (!uncertain) return certain ?? roadByRoutes(journey, endpoints);
  return reconciled(journey, anyOf([uncertain, ...more]), certain ?? roadByRoutes(journey, endpoints));
};
