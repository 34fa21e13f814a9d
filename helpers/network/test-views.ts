import type { Instance } from '../model/instance.ts';
import type { VpcEndpoint } from '../model/network.ts';
import type { NetworkView } from '../model/network-facts.ts';
import type { Unread } from '../model/reading.ts';
import { endpointOf } from './healthy-vpc.ts';
import { add, drop, egress, factsOf, type RoadCase, routes } from './test-roads.ts';
import type { Traveller } from './traveller.ts';

export type Given = NonNullable<RoadCase['given']>;

/** Where the healthy VPC lies, and who starts from it. */
export const at = { account: '111122223333', region: 'eu-west-1', id: 'i-1' };

/** A running instance that starts where a traveller does. */
export const instanceFrom = ({ networkInterfaces }: Traveller): Instance => ({
  ...at,
  kind: 'instance',
  state: 'running',
  tags: {},
  networkInterfaces,
});

/** The healthy VPC with some changes, and what was refused of it. */
export const viewOf = (given: Given = [], refusals: readonly Unread[] = []): NetworkView => ({
  facts: factsOf({ why: '', road: '', given }),
  refusals,
});

/** Endpoints for ssm and ssmmessages, the first of them changed. */
export const endpoints = (change: Partial<VpcEndpoint> = {}): Given => [
  add('vpcEndpoints', { ...endpointOf('ssm'), ...change }, endpointOf('ssmmessages')),
];

/** A way out that leads out of sight. */
export const byTransitGateway: Given = [
  routes('rtb-private', { destinationCidrBlock: '0.0.0.0/0', transitGatewayId: 'tgw-1' }),
];

/** Endpoints in a VPC whose DNS attributes were not read. */
export const byUnreadDns: Given = [
  ...endpoints(),
  drop('vpcs', 'vpc-1'),
  add('vpcs', { vpcId: 'vpc-1', cidrBlocks: ['10.0.0.0/16'], ipv6CidrBlocks: [] }),
];

/** A rule that allows a prefix list whose entries were not read. */
export const byUnreadList: Given = [
  egress('sg-agent', { prefixListIds: ['pl-1'] }),
  add('prefixLists', { prefixListId: 'pl-1' }),
];

export const refused = (action: string): Unread => ({
  account: at.account,
  region: at.region,
  reason: 'denied',
  action,
  detail: 'not authorized',
});
