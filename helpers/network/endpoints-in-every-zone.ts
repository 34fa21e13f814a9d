import type { Subnet } from './facts.ts';
import { endpointsFor } from './needed-endpoints.ts';
import type { Network } from './prepared-network.ts';
import { type Doubt, type Resource, type Road, undecidedBy } from './road.ts';
import type { NeededService } from './traveller.ts';

/** Which zones of a VPC's instances have no network interface of its endpoint: they depend on another zone. */
export type ZoneCoverage =
  | { readonly verdict: 'no-endpoint' }
  | { readonly verdict: 'covered'; readonly zones: readonly string[] }
  | {
      readonly verdict: 'gaps';
      readonly zones: readonly string[];
      readonly resource: Resource;
      readonly evidence: Readonly<Record<string, string>>;
    }
  | Extract<Road, { verdict: 'undecided' }>;

const zonesOf = (subnets: readonly Subnet[]): readonly string[] =>
  [...new Set(subnets.map(({ availabilityZone }) => availabilityZone))].sort();

const notRead = (subnetId: string): Doubt => ({
  because: 'not-read',
  hop: { kind: 'subnet', id: subnetId },
  reason: `${subnetId} is not among the subnets that were read, so its zone is unknown`,
});

/**
 * Judges one VPC and service, given the subnets in which instances are. Traffic across zones works, costs
 * more, and ends when the other zone does: advice, not a closed road.
 */
export const endpointsInEveryZone = (
  network: Network,
  vpcId: string,
  service: NeededService,
  instanceSubnetIds: readonly string[],
): ZoneCoverage => {
  const endpoints = endpointsFor(network, vpcId, service, 'interface').filter(
    ({ state }) => state.toLowerCase() === 'available',
  );
  const [first] = endpoints;
  if (!first) return { verdict: 'no-endpoint' };
  const endpointSubnetIds = endpoints.flatMap(({ subnetIds }) => subnetIds);
  const missing = [...endpointSubnetIds, ...instanceSubnetIds]
    .filter((id) => !network.subnets.has(id))
    .sort()[0];
  if (missing !== undefined) return undecidedBy(notRead(missing));
  const zones = (ids: readonly string[]) => zonesOf(ids.flatMap((id) => network.subnets.get(id) ?? []));
  const covered = zones(endpointSubnetIds);
  const gaps = zones(instanceSubnetIds).filter((zone) => !covered.includes(zone));
  if (gaps.length === 0) return { verdict: 'covered', zones: covered };
  const resource = { kind: 'vpc-endpoint', id: first.vpcEndpointId } as const;
  const evidence = { instancesIn: gaps.join(', '), endpointIn: covered.join(', ') || 'no zone' };
  return { verdict: 'gaps', zones: gaps, resource, evidence };
};
