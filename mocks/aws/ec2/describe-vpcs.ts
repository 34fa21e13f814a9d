import {
  DescribeVpcs$,
  type DescribeVpcsRequest,
  type DescribeVpcsResult,
  type Vpc,
} from '@aws-sdk/client-ec2';
import type { SimulatedVpc } from '../../fleet/network/model.ts';
import { defineOperation } from '../operation.ts';
import { listNetwork, type NetworkListing, nextOf, notFound } from './network-listing.ts';
import { relatedNth } from './related-id.ts';

/** The set of DHCP options that every Region's VPCs here share. */
const dhcpOptions = 'dopt-0a1b2c3d4e5f60718';

const listing: NetworkListing<SimulatedVpc> = {
  action: 'ec2:DescribeVpcs',
  itemsOf: ({ vpcs }) => vpcs,
  filters: {
    cidr: ({ cidrBlocks }) => cidrBlocks.slice(0, 1),
    'cidr-block-association.cidr-block': ({ cidrBlocks }) => cidrBlocks,
    'ipv6-cidr-block-association.ipv6-cidr-block': ({ ipv6CidrBlocks }) => ipv6CidrBlocks,
    'is-default': () => ['false'],
    'owner-id': ({ ownerId }) => [ownerId],
    state: () => ['available'],
    'vpc-id': ({ id }) => [id],
  },
  notFound: notFound('InvalidVpcID.NotFound', 'vpc ID'),
};

const ipv6Members = ({ id, ipv6CidrBlocks }: SimulatedVpc): Partial<Vpc> =>
  ipv6CidrBlocks.length === 0
    ? {}
    : {
        Ipv6CidrBlockAssociationSet: ipv6CidrBlocks.map((Ipv6CidrBlock, index) => ({
          AssociationId: relatedNth('vpc-cidr-assoc-', id, 8 + index),
          Ipv6CidrBlock,
          Ipv6CidrBlockState: { State: 'associated' },
          Ipv6Pool: 'Amazon',
        })),
      };

const shape = (vpc: SimulatedVpc): Vpc => ({
  VpcId: vpc.id,
  OwnerId: vpc.ownerId,
  State: 'available',
  CidrBlock: vpc.cidrBlocks[0],
  CidrBlockAssociationSet: vpc.cidrBlocks.map((CidrBlock, index) => ({
    AssociationId: relatedNth('vpc-cidr-assoc-', vpc.id, 1 + index),
    CidrBlock,
    CidrBlockState: { State: 'associated' },
  })),
  ...ipv6Members(vpc),
  BlockPublicAccessStates: { InternetGatewayBlockMode: 'off' },
  DhcpOptionsId: dhcpOptions,
  InstanceTenancy: 'default',
  IsDefault: false,
  Tags: [...vpc.tags],
});

/** EC2's list of VPCs. */
export const describeVpcs = defineOperation<DescribeVpcsRequest, DescribeVpcsResult>({
  action: listing.action,
  schema: DescribeVpcs$,
  answer: ({ VpcIds, ...request }, call) => {
    const page = listNetwork(listing, { ...request, ids: VpcIds }, call);
    return { Vpcs: page.items.map(shape), ...nextOf(page) };
  },
});
