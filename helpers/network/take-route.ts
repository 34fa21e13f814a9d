import type { AddressSet } from './address-set.ts';
import type { Route, RouteTable } from './facts.ts';
import { judgeEgressOnlyGateway, judgeInternetGateway } from './internet-gateway.ts';
import type { Journey } from './journey.ts';
import { judgeNatGateway } from './nat-gateway.ts';
import { closedBy, type Resource, type ResourceKind, type Road, undecidedBy } from './road.ts';
import { routeText, targetOf } from './route-target.ts';
import type { Taken } from './routing.ts';

/** Follows the routes of a table; handed down, because behind a NAT gateway there are routes again. */
export type Follow = (journey: Journey, table: RouteTable, wanted: AddressSet) => Road;

type HopJudge = (journey: Journey, hop: Resource, wanted: AddressSet, follow: Follow) => Road;

/** The targets that the facts can follow to the internet; every other one leads out of their sight. */
const judges: Partial<Record<ResourceKind, HopJudge>> = {
  'internet-gateway': judgeInternetGateway,
  'egress-only-internet-gateway': judgeEgressOnlyGateway,
  'nat-gateway': judgeNatGateway,
};

/** Whether a route hands the packet to somebody whose further road no fact here shows. */
export const leavesVpc = (route: Route): boolean => {
  const { kind } = targetOf(route);
  return route.state.toLowerCase() === 'active' && kind !== 'vpc' && judges[kind] === undefined;
};

const leaving = (hop: Resource, text: string): Road =>
  undecidedBy({ because: 'leaves-vpc', hop, reason: `${text} leads out of what the facts of this VPC show` });

/** A gateway that still exists but was detached makes its route a blackhole; it is the one to repair. */
const isDetached = (road: Road): boolean =>
  road.verdict === 'closed' && road.fault.code === 'internet-gateway-detached';

/** Judges what lies behind one route. */
export const takeRoute = (
  journey: Journey,
  table: RouteTable,
  { route, portion }: Pick<Taken, 'route' | 'portion'>,
  follow: Follow,
): Road => {
  const hop = targetOf(route);
  const road = judges[hop.kind]?.(journey, hop, portion, follow) ?? leaving(hop, routeText(route));
  if (route.state.toLowerCase() !== 'blackhole' || isDetached(road)) return road;
  return closedBy({
    code: 'blackhole-route',
    resource: { kind: 'route-table', id: table.routeTableId },
    evidence: { route: routeText(route) },
  });
};
