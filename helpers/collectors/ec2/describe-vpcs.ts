import { DescribeVpcsCommand, EC2Client, type Vpc as Ec2Vpc } from '@aws-sdk/client-ec2';
import type { Vpc } from '../../model/network.ts';
import type { Listing } from '../../model/reading.ts';
import type { Access } from '../access.ts';
import { readPages } from '../pages.ts';
import { present, recordsOf } from '../records.ts';
import { associatedBlocks } from './associated-blocks.ts';

export const describeVpcsAction = 'ec2:DescribeVpcs';
const largestPage = 1000;

const blocksOf = ({ CidrBlock, CidrBlockAssociationSet }: Ec2Vpc): string[] => {
  const associated = associatedBlocks(CidrBlockAssociationSet, ({ CidrBlock: block, CidrBlockState }) => ({
    block,
    state: CidrBlockState?.State,
  }));
  return [...new Set([...present([CidrBlock]), ...associated])];
};

const recordOf = (vpc: Ec2Vpc): Vpc | undefined => {
  const { VpcId: vpcId, Ipv6CidrBlockAssociationSet } = vpc;
  if (vpcId === undefined) return undefined;
  return {
    vpcId,
    cidrBlocks: blocksOf(vpc),
    ipv6CidrBlocks: associatedBlocks(
      Ipv6CidrBlockAssociationSet,
      ({ Ipv6CidrBlock, Ipv6CidrBlockState }) => ({
        block: Ipv6CidrBlock,
        state: Ipv6CidrBlockState?.State,
      }),
    ),
  };
};

const readVpcs = (access: Access): Promise<Listing<Vpc>> => {
  const client = access.client(EC2Client);
  return readPages(access, {
    operation: { action: describeVpcsAction },
    send: (NextToken) =>
      client.send(new DescribeVpcsCommand({ MaxResults: largestPage, ...(NextToken && { NextToken }) })),
    reduce: ({ Vpcs }) => recordsOf(Vpcs, recordOf),
  });
};

/** Every VPC of an account-Region, without its DNS attributes; read once. */
export const vpcsOf = (access: Access): Promise<Listing<Vpc>> =>
  access.remember(vpcsOf, () => readVpcs(access));
