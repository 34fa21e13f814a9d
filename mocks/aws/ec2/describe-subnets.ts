import {
  DescribeSubnets$,
  type DescribeSubnetsRequest,
  type DescribeSubnetsResult,
  type Subnet,
} from '@aws-sdk/client-ec2';
import type { SimulatedAccountRegion } from '../../fleet/model.ts';
import type { SimulatedSubnet } from '../../fleet/network/model.ts';
import { defineOperation } from '../operation.ts';
import { listNetwork, type NetworkListing, nextOf, notFound } from './network-listing.ts';
import { relatedNth } from './related-id.ts';
import { zoneId } from './zone-id.ts';

/** AWS keeps five addresses of each subnet. */
const reserved = 5;

const arnOf = ({ id, ownerId, availabilityZone }: SimulatedSubnet): string =>
  `arn:aws:ec2:${availabilityZone.slice(0, -1)}:${ownerId}:subnet/${id}`;

const listing: NetworkListing<SimulatedSubnet> = {
  action: 'ec2:DescribeSubnets',
  itemsOf: ({ subnets }) => subnets,
  filters: {
    'availability-zone': ({ availabilityZone }) => [availabilityZone],
    'availability-zone-id': ({ availabilityZone }) => [zoneId(availabilityZone)],
    'cidr-block': ({ cidrBlock }) => [cidrBlock],
    'default-for-az': () => ['false'],
    'ipv6-cidr-block-association.ipv6-cidr-block': ({ ipv6CidrBlock }) => [ipv6CidrBlock],
    'map-public-ip-on-launch': ({ mapPublicIpOnLaunch }) => [String(mapPublicIpOnLaunch)],
    'owner-id': ({ ownerId }) => [ownerId],
    state: () => ['available'],
    'subnet-arn': (subnet) => [arnOf(subnet)],
    'subnet-id': ({ id }) => [id],
    'vpc-id': ({ vpcId }) => [vpcId],
  },
  notFound: notFound('InvalidSubnetID.NotFound', 'subnet ID'),
};

const usedIn = ({ instances }: SimulatedAccountRegion): ReadonlyMap<string, number> => {
  const used = new Map<string, number>();
  for (const { network } of instances) {
    if (network) used.set(network.subnetId, (used.get(network.subnetId) ?? 0) + 1);
  }
  return used;
};

const ipv6Associations = ({ id, ipv6CidrBlock }: SimulatedSubnet): Subnet['Ipv6CidrBlockAssociationSet'] =>
  ipv6CidrBlock === undefined
    ? []
    : [
        {
          AssociationId: relatedNth('subnet-cidr-assoc-', id, 1),
          Ipv6CidrBlock: ipv6CidrBlock,
          Ipv6CidrBlockState: { State: 'associated' },
        },
      ];

/** What is the same for all subnets here. */
const constant: Partial<Subnet> = {
  BlockPublicAccessStates: { InternetGatewayBlockMode: 'off' },
  DefaultForAz: false,
  EnableDns64: false,
  Ipv6Native: false,
  MapCustomerOwnedIpOnLaunch: false,
  PrivateDnsNameOptionsOnLaunch: {
    HostnameType: 'ip-name',
    EnableResourceNameDnsARecord: false,
    EnableResourceNameDnsAAAARecord: false,
  },
  State: 'available',
};

const shape = (subnet: SimulatedSubnet, used: ReadonlyMap<string, number>): Subnet => ({
  ...constant,
  SubnetId: subnet.id,
  SubnetArn: arnOf(subnet),
  VpcId: subnet.vpcId,
  OwnerId: subnet.ownerId,
  AvailabilityZone: subnet.availabilityZone,
  AvailabilityZoneId: zoneId(subnet.availabilityZone),
  AvailableIpAddressCount:
    2 ** (32 - Number(subnet.cidrBlock.split('/')[1])) - reserved - (used.get(subnet.id) ?? 0),
  CidrBlock: subnet.cidrBlock,
  Ipv6CidrBlockAssociationSet: ipv6Associations(subnet),
  AssignIpv6AddressOnCreation: subnet.ipv6CidrBlock !== undefined,
  MapPublicIpOnLaunch: subnet.mapPublicIpOnLaunch,
  Tags: [...subnet.tags],
});

/** EC2's list of subnets. */
export const describeSubnets = defineOperation<DescribeSubnetsRequest, DescribeSubnetsResult>({
  action: listing.action,
  schema: DescribeSubnets$,
  answer: ({ SubnetIds, ...request }, call) => {
    const page = listNetwork(listing, { ...request, ids: SubnetIds }, call);
    const used = usedIn(call.place);
    return { Subnets: page.items.map((subnet) => shape(subnet, used)), ...nextOf(page) };
  },
});
