import { type AddressSet, shared, without } from './address-set.ts';
import { type Cidr, type Family, parseCidr } from './cidr.ts';
import type { Route, RouteTable } from './facts.ts';
import { entriesOf } from './prefix-list.ts';
import type { Network } from './prepared-network.ts';
import { isOfGatewayEndpoint, routeText } from './route-target.ts';

/** A route with the part of the wanted addresses that it gets. */
export interface Taken {
  readonly route: Route;
  readonly destination: AddressSet;
  readonly portion: AddressSet;
}

/** How a table splits the wanted addresses among its routes. */
export interface Routing {
  /** The widest first: the default route before its exceptions. */
  readonly taken: readonly Taken[];
  /** Routes whose prefix list was not read: they may get anything. */
  readonly unread: readonly Route[];
  readonly unrouted: AddressSet;
}

interface Candidate {
  readonly route: Route;
  readonly cidr: Cidr;
  readonly text: string;
}

const destinationsOf = (network: Network, route: Route): readonly string[] | undefined => {
  const { destinationCidrBlock, destinationIpv6CidrBlock, destinationPrefixListId } = route;
  if (destinationPrefixListId !== undefined) return entriesOf(network, destinationPrefixListId);
  const cidr = destinationCidrBlock ?? destinationIpv6CidrBlock;
  return cidr !== undefined && parseCidr(cidr) ? [cidr] : undefined;
};

const candidatesOf = (network: Network, route: Route, family: Family): readonly Candidate[] =>
  (destinationsOf(network, route) ?? []).flatMap((text) => {
    const cidr = parseCidr(text);
    return cidr?.family === family ? [{ route, cidr, text: routeText(route) }] : [];
  });

const isStatic = ({ origin }: Route): boolean => origin !== 'EnableVgwRoutePropagation';

/** https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html: static, prefix list, propagated. */
const rankOf = (route: Route): number => {
  if (!isStatic(route)) return 2;
  return route.destinationPrefixListId === undefined ? 0 : 1;
};

/** Longest prefix first, then by rank; what is left equal is split by nobody: AWS picks one at random. */
const precedenceOf = ({ cidr, route }: Candidate): string =>
  `${String(128 - cidr.prefixLength).padStart(3, '0')} ${rankOf(route)}`;

const inOrder = (candidates: readonly Candidate[]): readonly (readonly Candidate[])[] => {
  const groups = Map.groupBy(candidates, (candidate) => `${precedenceOf(candidate)} ${candidate.cidr.first}`);
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => group.toSorted((a, b) => (a.text < b.text ? -1 : 1)));
};

const isInstalled = ({ state }: Route): boolean => ['active', 'blackhole'].includes(state.toLowerCase());

/** Splits the wanted addresses by longest prefix, as the VPC's router does. */
export const routingOf = (
  network: Network,
  table: RouteTable,
  family: Family,
  wanted: AddressSet,
): Routing => {
  const routes = table.routes.filter((route) => isInstalled(route) && !isOfGatewayEndpoint(route));
  const taken: Taken[] = [];
  let unrouted = wanted;
  for (const group of inOrder(routes.flatMap((route) => candidatesOf(network, route, family)))) {
    const destination = group.flatMap(({ cidr: { first, last } }) => [[first, last] as const]).slice(0, 1);
    const portion = shared(unrouted, destination);
    if (portion.length > 0) taken.push(...group.map(({ route }) => ({ route, destination, portion })));
    unrouted = without(unrouted, destination);
  }
  const unread = routes
    .filter((route) => destinationsOf(network, route) === undefined)
    .toSorted((a, b) => (routeText(a) < routeText(b) ? -1 : 1));
  return { taken: taken.toReversed(), unread, unrouted };
};
