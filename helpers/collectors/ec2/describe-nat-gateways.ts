import { DescribeNatGatewaysCommand, EC2Client, type NatGateway as Ec2NatGateway } from '@aws-sdk/client-ec2';
import type { NatGateway } from '../../model/network.ts';
import type { Listing } from '../../model/reading.ts';
import type { Access } from '../access.ts';
import { readPages } from '../pages.ts';
import { given, recordsOf } from '../records.ts';

export const describeNatGatewaysAction = 'ec2:DescribeNatGateways';
const largestPage = 1000;

const recordOf = (gateway: Ec2NatGateway): NatGateway | undefined => {
  const { NatGatewayId: natGatewayId, VpcId: vpcId, State: state } = gateway;
  if (natGatewayId === undefined || vpcId === undefined || state === undefined) return undefined;
  return {
    natGatewayId,
    vpcId,
    state,
    ...given({
      connectivityType: gateway.ConnectivityType,
      availabilityMode: gateway.AvailabilityMode,
      subnetId: gateway.SubnetId,
      routeTableId: gateway.RouteTableId,
    }),
  };
};

const readNatGateways = (access: Access): Promise<Listing<NatGateway>> => {
  const client = access.client(EC2Client);
  return readPages(access, {
    operation: { action: describeNatGatewaysAction },
    send: (NextToken) =>
      client.send(
        new DescribeNatGatewaysCommand({ MaxResults: largestPage, ...(NextToken && { NextToken }) }),
      ),
    reduce: ({ NatGateways }) => recordsOf(NatGateways, recordOf),
  });
};

/** Every NAT gateway of an account-Region, in whatever state; read once. */
export const natGatewaysOf = (access: Access): Promise<Listing<NatGateway>> =>
  access.remember(natGatewaysOf, () => readNatGateways(access));
