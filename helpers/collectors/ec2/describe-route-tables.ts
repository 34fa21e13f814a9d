import {
  DescribeRouteTablesCommand,
  EC2Client,
  type Route as Ec2Route,
  type RouteTable as Ec2RouteTable,
  type RouteTableAssociation as Ec2RouteTableAssociation,
} from '@aws-sdk/client-ec2';
import type { Route, RouteTable, RouteTableAssociation } from '../../model/network.ts';
import type { Listing } from '../../model/reading.ts';
import type { Access } from '../access.ts';
import { readPages } from '../pages.ts';
import { given, recordsOf } from '../records.ts';

export const describeRouteTablesAction = 'ec2:DescribeRouteTables';
const largestPage = 100;

const routeRecord = (route: Ec2Route): Route | undefined => {
  if (route.State === undefined) return undefined;
  return {
    state: route.State,
    ...given({
      destinationCidrBlock: route.DestinationCidrBlock,
      destinationIpv6CidrBlock: route.DestinationIpv6CidrBlock,
      destinationPrefixListId: route.DestinationPrefixListId,
      origin: route.Origin,
      gatewayId: route.GatewayId,
      natGatewayId: route.NatGatewayId,
      egressOnlyInternetGatewayId: route.EgressOnlyInternetGatewayId,
      transitGatewayId: route.TransitGatewayId,
      vpcPeeringConnectionId: route.VpcPeeringConnectionId,
      networkInterfaceId: route.NetworkInterfaceId,
      instanceId: route.InstanceId,
      localGatewayId: route.LocalGatewayId,
      carrierGatewayId: route.CarrierGatewayId,
      coreNetworkArn: route.CoreNetworkArn,
    }),
  };
};

const associationRecord = (association: Ec2RouteTableAssociation): RouteTableAssociation => ({
  main: association.Main ?? false,
  ...given({ subnetId: association.SubnetId, state: association.AssociationState?.State }),
});

const recordOf = ({ RouteTableId, VpcId, Associations, Routes }: Ec2RouteTable): RouteTable | undefined => {
  const routes = recordsOf(Routes, routeRecord);
  if (RouteTableId === undefined || VpcId === undefined || routes === undefined) return undefined;
  const associations = (Associations ?? []).map(associationRecord);
  return { routeTableId: RouteTableId, vpcId: VpcId, associations, routes };
};

const readRouteTables = (access: Access): Promise<Listing<RouteTable>> => {
  const client = access.client(EC2Client);
  return readPages(access, {
    operation: { action: describeRouteTablesAction },
    send: (NextToken) =>
      client.send(
        new DescribeRouteTablesCommand({ MaxResults: largestPage, ...(NextToken && { NextToken }) }),
      ),
    reduce: ({ RouteTables }) => recordsOf(RouteTables, recordOf),
  });
};

/** Every route table of an account-Region; read once. */
export const routeTablesOf = (access: Access): Promise<Listing<RouteTable>> =>
  access.remember(routeTablesOf, () => readRouteTables(access));
