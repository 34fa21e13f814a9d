import { type AddressSet, together } from './address-set.ts';
import { distinct } from './combine-roads.ts';
import type { Route, RouteTable } from './facts.ts';
import type { Journey } from './journey.ts';
import {
  type ClosedRoad,
  closedBy,
  faultsOf,
  type OpenRoad,
  openBy,
  type Resource,
  type Road,
  undecidedBy,
} from './road.ts';
import { isLocal, routeText, targetOf } from './route-target.ts';
import { type Routing, routingOf } from './routing.ts';
import { takeRoute } from './take-route.ts';
import { listed } from './wording.ts';

/** A route with what comes of taking it. */
interface Outcome {
  readonly hop: Resource;
  readonly text: string;
  readonly road: Road;
}

const noRoute = ({ routeTableId, routes }: RouteTable): ClosedRoad =>
  closedBy({
    code: 'no-route',
    resource: { kind: 'route-table', id: routeTableId },
    evidence: { routes: listed(routes.map(routeText), 'none') },
  });

/** Some of the possible addresses lead on and some do not: only the service's own address would tell. */
const ambiguous = (outcomes: readonly Outcome[]): Road => {
  const odd = outcomes.findLast(({ road }) => road.verdict !== 'open') ?? outcomes.at(-1);
  return undecidedBy(
    {
      because: 'ambiguous-route',
      hop: odd?.hop ?? { kind: 'route-target', id: 'unknown' },
      reason: `the service may or may not lie behind ${odd?.text}`,
    },
    distinct(outcomes.flatMap(({ road }) => faultsOf(road))),
  );
};

const agreed = (outcomes: readonly [Outcome, ...Outcome[]]): Road => {
  const [{ road }] = outcomes;
  const faults = distinct(outcomes.flatMap((outcome) => faultsOf(outcome.road)));
  if (road.verdict === 'open') return road;
  return road.verdict === 'closed' ? closedBy(road.fault, faults.slice(1)) : { ...road, faults };
};

const isOpen = (road: Road): road is OpenRoad => road.verdict === 'open';

/** Each route with all that it gets; one whose prefix list was not read may get anything. */
const portionsOf = ({ taken, unread }: Routing, wanted: AddressSet): ReadonlyMap<Route, AddressSet> => {
  const portions = new Map<Route, AddressSet>();
  for (const { route, portion } of taken) {
    if (!isLocal(route)) portions.set(route, together(portions.get(route) ?? [], portion));
  }
  for (const route of unread) portions.set(route, wanted);
  return portions;
};

/** All that the wanted addresses may meet, the widest route first; what no route covers is a dead end. */
const outcomesOf = (journey: Journey, table: RouteTable, wanted: AddressSet): readonly Outcome[] => {
  const routing = routingOf(journey.network, table, journey.family, wanted);
  const outcomes = [...portionsOf(routing, wanted)].map(([route, portion]) => ({
    hop: targetOf(route),
    text: routeText(route),
    road: takeRoute(journey, table, { route, portion }, followRoutes),
  }));
  if (routing.unrouted.length === 0) return outcomes;
  const hop = { kind: 'route-table', id: table.routeTableId } as const;
  return [...outcomes, { hop, text: 'a destination without a route', road: noRoute(table) }];
};

/** Follows every route that one of the wanted addresses may take: they must agree, or the road is undecided. */
export const followRoutes = (journey: Journey, table: RouteTable, wanted: AddressSet): Road => {
  const [first, ...rest] = outcomesOf(journey, table, wanted);
  const via = { kind: 'route-table', id: table.routeTableId } as const;
  if (!first) return noRoute(table);
  const outcomes = [first, ...rest] as const;
  const verdicts = new Set(outcomes.map(({ road }) => road.verdict));
  if (verdicts.size > 1) {
    const doubtful = outcomes.find(({ road }) => road.verdict === 'undecided');
    return doubtful && !verdicts.has('open') ? doubtful.road : ambiguous(outcomes);
  }
  const road = agreed(outcomes);
  return isOpen(road) ? openBy(via, ...road.via) : road;
};
