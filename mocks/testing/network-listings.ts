import {
  DescribeEgressOnlyInternetGatewaysCommand,
  DescribeInternetGatewaysCommand,
  DescribeManagedPrefixListsCommand,
  DescribeNatGatewaysCommand,
  DescribeNetworkAclsCommand,
  DescribeRouteTablesCommand,
  DescribeSecurityGroupsCommand,
  DescribeSubnetsCommand,
  DescribeVpcEndpointsCommand,
  DescribeVpcsCommand,
  type EC2Client,
  type Filter,
} from '@aws-sdk/client-ec2';
import type { SimulatedNetwork } from '../fleet/network/model.ts';

/** What every listing can be asked. */
interface Request {
  readonly ids?: string[];
  readonly MaxResults?: number;
  readonly NextToken?: string;
  readonly Filters?: Filter[];
}

interface Answer {
  readonly ids: readonly (string | undefined)[];
  readonly NextToken?: string | undefined;
}

/** A listing of the network, in the same words for all of them. */
export interface Listing {
  readonly name: string;
  readonly all: readonly { readonly id: string }[];
  ask(request: Request): Promise<Answer>;
  readonly smallest: number;
  /** Undefined where a longer page is capped. */
  readonly largest: number | undefined;
  readonly unknown: string;
  readonly refusal: string;
}

/** The network's listings, asked by the SDK's own client. */
export const listingsOf = (ec2: EC2Client, network: SimulatedNetwork): readonly Listing[] => [
  {
    name: 'DescribeVpcs',
    all: network.vpcs,
    ask: async ({ ids, ...rest }) => {
      const { Vpcs = [], NextToken } = await ec2.send(new DescribeVpcsCommand({ ...rest, VpcIds: ids }));
      return { ids: Vpcs.map(({ VpcId }) => VpcId), NextToken };
    },
    smallest: 5,
    largest: 1000,
    unknown: 'vpc-00000000000000000',
    refusal: 'InvalidVpcID.NotFound',
  },
  {
    name: 'DescribeSubnets',
    all: network.subnets,
    ask: async ({ ids, ...rest }) => {
      const answer = await ec2.send(new DescribeSubnetsCommand({ ...rest, SubnetIds: ids }));
      return { ids: (answer.Subnets ?? []).map(({ SubnetId }) => SubnetId), NextToken: answer.NextToken };
    },
    smallest: 5,
    largest: 1000,
    unknown: 'subnet-00000000000000000',
    refusal: 'InvalidSubnetID.NotFound',
  },
  {
    name: 'DescribeRouteTables',
    all: network.routeTables,
    ask: async ({ ids, ...rest }) => {
      const answer = await ec2.send(new DescribeRouteTablesCommand({ ...rest, RouteTableIds: ids }));
      const tables = answer.RouteTables ?? [];
      return { ids: tables.map(({ RouteTableId }) => RouteTableId), NextToken: answer.NextToken };
    },
    smallest: 5,
    largest: 100,
    unknown: 'rtb-00000000000000000',
    refusal: 'InvalidRouteTableID.NotFound',
  },
  {
    name: 'DescribeNetworkAcls',
    all: network.networkAcls,
    ask: async ({ ids, ...rest }) => {
      const answer = await ec2.send(new DescribeNetworkAclsCommand({ ...rest, NetworkAclIds: ids }));
      const acls = answer.NetworkAcls ?? [];
      return { ids: acls.map(({ NetworkAclId }) => NetworkAclId), NextToken: answer.NextToken };
    },
    smallest: 5,
    largest: 1000,
    unknown: 'acl-00000000000000000',
    refusal: 'InvalidNetworkAclID.NotFound',
  },
  {
    name: 'DescribeSecurityGroups',
    all: network.securityGroups,
    ask: async ({ ids, ...rest }) => {
      const answer = await ec2.send(new DescribeSecurityGroupsCommand({ ...rest, GroupIds: ids }));
      return {
        ids: (answer.SecurityGroups ?? []).map(({ GroupId }) => GroupId),
        NextToken: answer.NextToken,
      };
    },
    smallest: 5,
    largest: 1000,
    unknown: 'sg-00000000000000000',
    refusal: 'InvalidGroup.NotFound',
  },
  {
    name: 'DescribeInternetGateways',
    all: network.internetGateways,
    ask: async ({ ids, ...rest }) => {
      const answer = await ec2.send(
        new DescribeInternetGatewaysCommand({ ...rest, InternetGatewayIds: ids }),
      );
      const gateways = answer.InternetGateways ?? [];
      return { ids: gateways.map(({ InternetGatewayId }) => InternetGatewayId), NextToken: answer.NextToken };
    },
    smallest: 5,
    largest: 1000,
    unknown: 'igw-00000000000000000',
    refusal: 'InvalidInternetGatewayID.NotFound',
  },
  {
    name: 'DescribeNatGateways',
    all: network.natGateways,
    ask: async ({ ids, Filters, ...rest }) => {
      const input = { ...rest, Filter: Filters, NatGatewayIds: ids };
      const { NatGateways = [], NextToken } = await ec2.send(new DescribeNatGatewaysCommand(input));
      return { ids: NatGateways.map(({ NatGatewayId }) => NatGatewayId), NextToken };
    },
    smallest: 5,
    largest: 1000,
    unknown: 'nat-00000000000000000',
    refusal: 'NatGatewayNotFound',
  },
  {
    name: 'DescribeEgressOnlyInternetGateways',
    all: network.egressOnlyInternetGateways,
    ask: async ({ ids, ...rest }) => {
      const input = { ...rest, EgressOnlyInternetGatewayIds: ids };
      const answer = await ec2.send(new DescribeEgressOnlyInternetGatewaysCommand(input));
      const gateways = answer.EgressOnlyInternetGateways ?? [];
      const found = gateways.map(({ EgressOnlyInternetGatewayId }) => EgressOnlyInternetGatewayId);
      return { ids: found, NextToken: answer.NextToken };
    },
    smallest: 5,
    largest: 255,
    unknown: 'eigw-00000000000000000',
    refusal: 'InvalidEgressOnlyInternetGatewayId.NotFound',
  },
  {
    name: 'DescribeVpcEndpoints',
    all: network.vpcEndpoints,
    ask: async ({ ids, ...rest }) => {
      const answer = await ec2.send(new DescribeVpcEndpointsCommand({ ...rest, VpcEndpointIds: ids }));
      const endpoints = answer.VpcEndpoints ?? [];
      return { ids: endpoints.map(({ VpcEndpointId }) => VpcEndpointId), NextToken: answer.NextToken };
    },
    smallest: 1,
    largest: undefined,
    unknown: 'vpce-00000000000000000',
    refusal: 'InvalidVpcEndpointId.NotFound',
  },
  {
    name: 'DescribeManagedPrefixLists',
    all: network.managedPrefixLists,
    ask: async ({ ids, ...rest }) => {
      const answer = await ec2.send(new DescribeManagedPrefixListsCommand({ ...rest, PrefixListIds: ids }));
      const lists = answer.PrefixLists ?? [];
      return { ids: lists.map(({ PrefixListId }) => PrefixListId), NextToken: answer.NextToken };
    },
    smallest: 1,
    largest: 100,
    unknown: 'pl-00000000000000000',
    refusal: 'InvalidPrefixListID.NotFound',
  },
];
