import type { NetworkFacts } from '../../model/network.ts';
import { type Reading, readingOf, unreadBecause } from '../../model/reading.ts';
import type { Access } from '../access.ts';
import {
  describeEgressOnlyInternetGatewaysAction,
  egressOnlyInternetGatewaysOf,
} from './describe-egress-only-internet-gateways.ts';
import { describeInternetGatewaysAction, internetGatewaysOf } from './describe-internet-gateways.ts';
import { describeNatGatewaysAction, natGatewaysOf } from './describe-nat-gateways.ts';
import { describeNetworkAclsAction, networkAclsOf } from './describe-network-acls.ts';
import { describeRouteTablesAction, routeTablesOf } from './describe-route-tables.ts';
import { describeSecurityGroupsAction, securityGroupsOf } from './describe-security-groups.ts';
import { describeSubnetsAction, subnetsOf } from './describe-subnets.ts';
import { describeVpcEndpointsAction, vpcEndpointsOf } from './describe-vpc-endpoints.ts';
import { describeVpcsAction, vpcsOf } from './describe-vpcs.ts';

export const networkListingActions = [
  describeEgressOnlyInternetGatewaysAction,
  describeInternetGatewaysAction,
  describeNatGatewaysAction,
  describeNetworkAclsAction,
  describeRouteTablesAction,
  describeSecurityGroupsAction,
  describeSubnetsAction,
  describeVpcEndpointsAction,
  describeVpcsAction,
] as const;

const readListings = async (access: Access): Promise<Reading<NetworkFacts>> => {
  const [vpcs, subnets, tables, acls, groups, gateways, egressOnly, nats, endpoints] = await Promise.all([
    vpcsOf(access),
    subnetsOf(access),
    routeTablesOf(access),
    networkAclsOf(access),
    securityGroupsOf(access),
    internetGatewaysOf(access),
    egressOnlyInternetGatewaysOf(access),
    natGatewaysOf(access),
    vpcEndpointsOf(access),
  ]);
  const listings = [vpcs, subnets, tables, acls, groups, gateways, egressOnly, nats, endpoints];
  const [gap] = listings.flatMap(({ gaps }) => gaps);
  if (gap) return unreadBecause(gap);
  return readingOf({
    account: access.account,
    region: access.region,
    vpcs: vpcs.items,
    subnets: subnets.items,
    routeTables: tables.items,
    networkAcls: acls.items,
    securityGroups: groups.items,
    internetGateways: gateways.items,
    egressOnlyInternetGateways: egressOnly.items,
    natGateways: nats.items,
    vpcEndpoints: endpoints.items,
    prefixLists: [],
  });
};

/**
 * All that the account-Region lists of its network, in a handful of calls whatever the number of instances.
 * A gap in one list makes the whole unread: a rule that was not read would be taken for one that is not there.
 */
export const networkListings = (access: Access): Promise<Reading<NetworkFacts>> =>
  access.remember(networkListings, () => readListings(access));
