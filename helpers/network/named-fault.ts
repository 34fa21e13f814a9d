import { publicAddresses } from './address-space.ts';
import { closedByFirst } from './combine-roads.ts';
import type { Route, RouteTable } from './facts.ts';
import type { Journey } from './journey.ts';
import { endpointsFor, hasSystemsManagerEndpoint } from './needed-endpoints.ts';
import type { ClosedRoad, Fault } from './road.ts';
import { isLocal } from './route-target.ts';
import { routingOf } from './routing.ts';

/** The routes that public addresses may take: the sign that a public road was meant. */
export const outwardRoutes = ({ network, family }: Journey, table: RouteTable): readonly Route[] => {
  const { taken, unread } = routingOf(network, table, family, publicAddresses[family]);
  return [...taken.map(({ route }) => route), ...unread].filter((route) => !isLocal(route));
};

const missingEndpoint = ({ network, subnet, service }: Journey): readonly Fault[] => {
  if (endpointsFor(network, subnet.vpcId, service, 'interface').length > 0) return [];
  if (!hasSystemsManagerEndpoint(network, subnet.vpcId)) return [];
  const evidence = { service: `com.amazonaws.${network.region}.${service}` };
  return [{ code: 'endpoint-missing', resource: { kind: 'vpc', id: subnet.vpcId }, evidence }];
};

const routesFirst = (faults: readonly Fault[]): readonly Fault[] => [
  ...faults.filter(({ code }) => code === 'no-route'),
  ...faults.filter(({ code }) => code !== 'no-route'),
];

/**
 * When every road is closed, names the fault of the one that the VPC evidently means to use: its endpoint
 * for the service; else the public road, if a route leads outward; else the endpoint that is missing among
 * those of Systems Manager; else the missing route.
 */
export const closedRoad = (
  journey: Journey,
  table: RouteTable,
  faults: { readonly ofEndpoints: readonly Fault[]; readonly ofPublicRoad: readonly [Fault, ...Fault[]] },
): ClosedRoad => {
  const { ofEndpoints, ofPublicRoad } = faults;
  const missing = ofEndpoints.length > 0 ? [] : missingEndpoint(journey);
  const ofRoad =
    outwardRoutes(journey, table).length > 0
      ? [...ofPublicRoad, ...missing]
      : [...missing, ...routesFirst(ofPublicRoad)];
  const [first = ofPublicRoad[0], ...rest] = [...ofEndpoints, ...ofRoad];
  return closedByFirst([first, ...rest]);
};
