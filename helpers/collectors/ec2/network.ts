import type { Instance } from '../../model/instance.ts';
import type { NetworkFacts } from '../../model/network.ts';
import { type NetworkView, networkOfInstance } from '../../model/network-facts.ts';
import { readingOf } from '../../model/reading.ts';
import { hasSystemsManagerEndpoint } from '../../network/needed-endpoints.ts';
import { networkOf } from '../../network/network-of.ts';
import { referredPrefixLists, type Surroundings } from '../../network/referred-prefix-lists.ts';
import type { Access } from '../access.ts';
import type { FactCollector } from '../collector.ts';
import { describeVpcAttributeAction } from './describe-vpc-attribute.ts';
import { getManagedPrefixListEntriesAction } from './get-managed-prefix-list-entries.ts';
import { prefixListWithEntries, vpcWithAttributes } from './network-details.ts';
import { networkListingActions, networkListings } from './network-listings.ts';

/** What the roads of these instances can touch: their VPCs, and the groups of both ends. */
const around = (facts: NetworkFacts, instances: readonly Instance[]): Surroundings => {
  const { subnets } = networkOf(facts);
  const interfaces = instances.flatMap(({ networkInterfaces }) => networkInterfaces);
  const vpcIds = new Set(interfaces.flatMap(({ subnetId }) => subnets.get(subnetId)?.vpcId ?? []));
  const endpoints = facts.vpcEndpoints.filter(({ vpcId }) => vpcIds.has(vpcId));
  return { vpcIds, groupIds: new Set([...interfaces, ...endpoints].flatMap(({ groupIds }) => groupIds)) };
};

/** What is asked for beyond the lists: only what some road may depend on. */
interface Wanted {
  readonly vpcIds: readonly string[];
  readonly prefixListIds: readonly string[];
}

const wantedFor = (facts: NetworkFacts, instances: readonly Instance[]): Wanted => {
  const network = networkOf(facts);
  const surroundings = around(facts, instances);
  return {
    vpcIds: [...surroundings.vpcIds].filter((id) => hasSystemsManagerEndpoint(network, id)).sort(),
    prefixListIds: referredPrefixLists(network, surroundings),
  };
};

const complete = async (access: Access, facts: NetworkFacts, wanted: Wanted): Promise<NetworkView> => {
  const asked = facts.vpcs.filter(({ vpcId }) => wanted.vpcIds.includes(vpcId));
  const [vpcs, prefixLists] = await Promise.all([
    Promise.all(asked.map((vpc) => vpcWithAttributes(access, vpc))),
    Promise.all(wanted.prefixListIds.map((id) => prefixListWithEntries(access, id))),
  ]);
  const known = new Map(vpcs.map(({ value }) => [value.vpcId, value]));
  return {
    facts: {
      ...facts,
      vpcs: facts.vpcs.map((vpc) => known.get(vpc.vpcId) ?? vpc),
      prefixLists: prefixLists.map(({ value }) => value),
    },
    refusals: [...vpcs, ...prefixLists].flatMap(({ refusals }) => refusals),
  };
};

const viewsOf = (access: Access) => access.remember(viewsOf, () => new Map<string, Promise<NetworkView>>());

/** One view for all who need the same of it, since the roads worked out in it are remembered there. */
const viewFor = (
  access: Access,
  facts: NetworkFacts,
  instances: readonly Instance[],
): Promise<NetworkView> => {
  const wanted = wantedFor(facts, instances);
  const key = JSON.stringify(wanted);
  const views = viewsOf(access);
  const view = views.get(key) ?? complete(access, facts, wanted);
  views.set(key, view);
  return view;
};

/** Grows with account-Regions and with VPCs that have endpoints, never with instances. */
export const networkCollector: FactCollector<Instance, NetworkView> = {
  fact: networkOfInstance,
  actions: [...networkListingActions, describeVpcAttributeAction, getManagedPrefixListEntriesAction],
  collect: async (instances, access) => {
    const listings = await networkListings(access);
    if (!listings.read) return () => listings;
    const view = readingOf(await viewFor(access, listings.value, instances));
    return () => view;
  },
};
