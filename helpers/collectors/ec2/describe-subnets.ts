import { DescribeSubnetsCommand, EC2Client, type Subnet as Ec2Subnet } from '@aws-sdk/client-ec2';
import type { Subnet } from '../../model/network.ts';
import type { Listing } from '../../model/reading.ts';
import type { Access } from '../access.ts';
import { readPages } from '../pages.ts';
import { given, recordsOf } from '../records.ts';
import { associatedBlocks } from './associated-blocks.ts';

export const describeSubnetsAction = 'ec2:DescribeSubnets';
const largestPage = 1000;

/** A subnet without an owner is in an answer from before VPCs could be shared: then it is the account's own. */
const recordOf = (subnet: Ec2Subnet, account: string): Subnet | undefined => {
  const { SubnetId: subnetId, VpcId: vpcId, AvailabilityZone: availabilityZone } = subnet;
  const { OwnerId: ownerId = account, CidrBlock, Ipv6CidrBlockAssociationSet, MapPublicIpOnLaunch } = subnet;
  if (subnetId === undefined || vpcId === undefined || availabilityZone === undefined) return undefined;
  return {
    subnetId,
    vpcId,
    ownerId,
    availabilityZone,
    ipv6CidrBlocks: associatedBlocks(
      Ipv6CidrBlockAssociationSet,
      ({ Ipv6CidrBlock, Ipv6CidrBlockState }) => ({
        block: Ipv6CidrBlock,
        state: Ipv6CidrBlockState?.State,
      }),
    ),
    ...given({
      cidrBlock: CidrBlock,
      mapPublicIpOnLaunch: MapPublicIpOnLaunch,
      internetGatewayBlockMode: subnet.BlockPublicAccessStates?.InternetGatewayBlockMode,
    }),
  };
};

const readSubnets = (access: Access): Promise<Listing<Subnet>> => {
  const client = access.client(EC2Client);
  return readPages(access, {
    operation: { action: describeSubnetsAction },
    send: (NextToken) =>
      client.send(new DescribeSubnetsCommand({ MaxResults: largestPage, ...(NextToken && { NextToken }) })),
    reduce: ({ Subnets }) => recordsOf(Subnets, (subnet) => recordOf(subnet, access.account)),
  });
};

/** Every subnet of an account-Region, with those that other accounts share with it; read once. */
export const subnetsOf = (access: Access): Promise<Listing<Subnet>> =>
  access.remember(subnetsOf, () => readSubnets(access));
