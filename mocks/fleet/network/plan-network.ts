import type { Place } from '../model.ts';
import { seededRandom } from '../random.ts';
import { subnetPrefix } from './addresses.ts';
import { planDualStackVpc } from './dual-stack-vpc.ts';
import { planIsolatedVpc } from './isolated-vpc.ts';
import { makePrefixLists, type PrefixLists } from './make-prefix-lists.ts';
import type { LaunchSite, PlannedVpc } from './make-vpc.ts';
import { emptyNetwork, type SimulatedNetwork } from './model.ts';
import { planRoutedVpc } from './routed-vpc.ts';
import type { VpcSite } from './site.ts';

/** What a network is laid out from. */
export interface NetworkOrigin extends Place {
  readonly seed: number;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** How many instances it must have addresses for. */
  readonly count: number;
}

/** A network, and the subnets in which instances are launched in turn. */
export interface PlannedNetwork {
  readonly network: SimulatedNetwork;
  readonly launchIn: readonly LaunchSite[];
}

/** Which subnets get the next instance: each kind of road among the first three, the popular ones twice. */
const turns = [
  'public-a',
  'private-b',
  'isolated-c',
  'private-a',
  'isolated-a',
  'private-c',
  'public-b',
  'isolated-b',
  'dual-private-a',
  'private-b',
  'private-a',
  'isolated-c',
  'dual-public-b',
  'private-c',
] as const;

/** How many of the largest blocks a VPC may come to need. */
const octetsPerVpc = 8;

const planVpcs = (origin: NetworkOrigin, lists: PrefixLists): readonly PlannedVpc[] => {
  const { seed, account, region, now, count } = origin;
  const random = seededRandom(seed, account, region, 'network');
  const octet = octetsPerVpc * random.below(27);
  const prefixLists = { s3: lists.s3.id, offices: lists.offices.id, fleet: lists.fleet.id };
  const plans = [planRoutedVpc, planIsolatedVpc, ...(random.chance(0.7) ? [planDualStackVpc] : [])];
  return plans.map((plan, index) => {
    const site: VpcSite = {
      random,
      place: { account, region },
      now,
      octet: octet + index * octetsPerVpc,
      subnetPrefix: subnetPrefix(count),
      prefixLists,
    };
    return plan(site);
  });
};

const joined = (vpcs: readonly PlannedVpc[], lists: PrefixLists): SimulatedNetwork => {
  const networks = vpcs.map(({ network }) => network);
  const cidrs = networks.flatMap((network) => network.vpcs.flatMap(({ cidrBlocks }) => cidrBlocks));
  const fleet = {
    ...lists.fleet,
    entries: cidrs.map((cidr) => ({ cidr, description: 'a VPC of the fleet' })),
  };
  return {
    ...emptyNetwork,
    vpcs: networks.flatMap((network) => network.vpcs),
    subnets: networks.flatMap((network) => network.subnets),
    routeTables: networks.flatMap((network) => network.routeTables),
    networkAcls: networks.flatMap((network) => network.networkAcls),
    securityGroups: networks.flatMap((network) => network.securityGroups),
    internetGateways: networks.flatMap((network) => network.internetGateways),
    egressOnlyInternetGateways: networks.flatMap((network) => network.egressOnlyInternetGateways),
    natGateways: networks.flatMap((network) => network.natGateways),
    vpcEndpoints: networks.flatMap((network) => network.vpcEndpoints),
    managedPrefixLists: [lists.dynamodb, lists.s3, lists.offices, fleet],
  };
};

/** Lays out the healthy network of one account-Region: two or three VPCs, however many instances there are. */
export const planNetwork = (origin: NetworkOrigin): PlannedNetwork => {
  const { seed, account, region } = origin;
  const lists = makePrefixLists(seededRandom(seed, account, region, 'prefix lists'), origin);
  const vpcs = planVpcs(origin, lists);
  const sites = new Map(vpcs.flatMap(({ launchIn }) => Object.entries(launchIn)));
  return { network: joined(vpcs, lists), launchIn: turns.flatMap((turn) => sites.get(turn) ?? []) };
};
