import {
  DescribeRouteTables$,
  type DescribeRouteTablesRequest,
  type DescribeRouteTablesResult,
  type Route,
  type RouteTable,
  type RouteTableAssociation,
} from '@aws-sdk/client-ec2';
import type { SimulatedRoute, SimulatedRouteTable } from '../../fleet/network/model.ts';
import { defineOperation } from '../operation.ts';
import { listNetwork, type NetworkListing, nextOf, notFound } from './network-listing.ts';
import { relatedNth } from './related-id.ts';

/** A subnet that is on the main table without being associated by name has no association at all. */
const associationsOf = ({ id, isMain, subnetIds }: SimulatedRouteTable): RouteTableAssociation[] => {
  const associated = [...(isMain ? [undefined] : []), ...subnetIds];
  return associated.map((SubnetId, index) => ({
    RouteTableAssociationId: relatedNth('rtbassoc-', id, 1 + index),
    RouteTableId: id,
    Main: SubnetId === undefined,
    ...(SubnetId !== undefined && { SubnetId }),
    AssociationState: { State: 'associated' },
  }));
};

const ofRoutes =
  (read: (route: SimulatedRoute) => string | undefined) =>
  ({ routes }: SimulatedRouteTable): readonly (string | undefined)[] =>
    routes.map(read);

const listing: NetworkListing<SimulatedRouteTable> = {
  action: 'ec2:DescribeRouteTables',
  itemsOf: ({ routeTables }) => routeTables,
  limits: { smallest: 5, largest: 100 },
  filters: {
    'association.main': (table) => associationsOf(table).map(({ Main }) => String(Main)),
    'association.route-table-id': (table) => associationsOf(table).map(({ RouteTableId }) => RouteTableId),
    'association.subnet-id': ({ subnetIds }) => subnetIds,
    'owner-id': ({ ownerId }) => [ownerId],
    'route-table-id': ({ id }) => [id],
    'route.destination-cidr-block': ofRoutes(({ destinationCidrBlock }) => destinationCidrBlock),
    'route.destination-ipv6-cidr-block': ofRoutes(({ destinationIpv6CidrBlock }) => destinationIpv6CidrBlock),
    'route.destination-prefix-list-id': ofRoutes(({ destinationPrefixListId }) => destinationPrefixListId),
    'route.egress-only-internet-gateway-id': ofRoutes((route) => route.egressOnlyInternetGatewayId),
    'route.gateway-id': ofRoutes(({ gatewayId }) => gatewayId),
    'route.nat-gateway-id': ofRoutes(({ natGatewayId }) => natGatewayId),
    'route.origin': ofRoutes(({ origin }) => origin),
    'route.state': ofRoutes(({ state }) => state),
    'route.transit-gateway-id': ofRoutes(({ transitGatewayId }) => transitGatewayId),
    'route.vpc-peering-connection-id': ofRoutes(({ vpcPeeringConnectionId }) => vpcPeeringConnectionId),
    'vpc-id': ({ vpcId }) => [vpcId],
  },
  notFound: notFound('InvalidRouteTableID.NotFound', 'routeTable ID'),
};

const routeShape = (route: SimulatedRoute): Route => ({
  DestinationCidrBlock: route.destinationCidrBlock,
  DestinationIpv6CidrBlock: route.destinationIpv6CidrBlock,
  DestinationPrefixListId: route.destinationPrefixListId,
  EgressOnlyInternetGatewayId: route.egressOnlyInternetGatewayId,
  GatewayId: route.gatewayId,
  NatGatewayId: route.natGatewayId,
  NetworkInterfaceId: route.networkInterfaceId,
  Origin: route.origin,
  State: route.state,
  TransitGatewayId: route.transitGatewayId,
  VpcPeeringConnectionId: route.vpcPeeringConnectionId,
});

const shape = (table: SimulatedRouteTable): RouteTable => ({
  RouteTableId: table.id,
  VpcId: table.vpcId,
  OwnerId: table.ownerId,
  Associations: associationsOf(table),
  Routes: table.routes.map(routeShape),
  PropagatingVgws: [],
  Tags: [...table.tags],
});

/** EC2's list of route tables, whose pages are the shortest of all. */
export const describeRouteTables = defineOperation<DescribeRouteTablesRequest, DescribeRouteTablesResult>({
  action: listing.action,
  schema: DescribeRouteTables$,
  answer: ({ RouteTableIds, ...request }, call) => {
    const page = listNetwork(listing, { ...request, ids: RouteTableIds }, call);
    return { RouteTables: page.items.map(shape), ...nextOf(page) };
  },
});
