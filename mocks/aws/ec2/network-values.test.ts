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
} from '@aws-sdk/client-ec2';
import { afterAll, expect, test } from 'vitest';
import { healthyFleet } from '../../fleet/build-fleet.ts';
import { emptyNetwork } from '../../fleet/network/model.ts';
import { serve } from '../../serve.ts';
import { clientsOf } from '../../testing/clients.ts';

const now = Date.UTC(2026, 10, 21, 12);
const fleet = healthyFleet({ now, seed: 2, instances: 30, spread: 1 });
const network = fleet.accountRegions[0]?.network ?? emptyNetwork;
const server = await serve({ fleet, port: 0, now: () => now });
const { ec2 } = clientsOf(server.url);
afterAll(() => server.close());

/** Finds what a test is about, and says so where the fleet lacks it. */
const found = <T>(items: readonly T[] | undefined, is: (item: T) => boolean): T => {
  const item = items?.find(is);
  if (item === undefined) throw new Error('the fleet has nothing of this kind');
  return item;
};

test('a VPC has its blocks, in associations of their own', async () => {
  const dual = found(network.vpcs, ({ ipv6CidrBlocks }) => ipv6CidrBlocks.length > 0);
  const { Vpcs } = await ec2.send(new DescribeVpcsCommand({ VpcIds: [dual.id] }));
  expect(Vpcs).toMatchObject([
    {
      VpcId: dual.id,
      OwnerId: '111122223333',
      State: 'available',
      IsDefault: false,
      CidrBlock: dual.cidrBlocks[0],
      CidrBlockAssociationSet: dual.cidrBlocks.map((CidrBlock) => ({ CidrBlock })),
      Ipv6CidrBlockAssociationSet: [
        { Ipv6CidrBlock: dual.ipv6CidrBlocks[0], Ipv6CidrBlockState: { State: 'associated' } },
      ],
      Tags: [{ Key: 'Name', Value: 'dual-stack' }],
    },
  ]);
});

test('a subnet tells its zone, what is left of it, and whether it is public', async () => {
  const subnet = found(network.subnets, ({ mapPublicIpOnLaunch }) => mapPublicIpOnLaunch);
  const { Subnets } = await ec2.send(new DescribeSubnetsCommand({ SubnetIds: [subnet.id] }));
  const used = fleet.accountRegions[0]?.instances.filter((one) => one.network?.subnetId === subnet.id) ?? [];
  expect(Subnets).toMatchObject([
    {
      SubnetArn: `arn:aws:ec2:us-east-1:111122223333:subnet/${subnet.id}`,
      AvailabilityZone: 'us-east-1a',
      AvailabilityZoneId: 'use1-az1',
      AvailableIpAddressCount: 2 ** 14 - 5 - used.length,
      MapPublicIpOnLaunch: true,
      Ipv6CidrBlockAssociationSet: [],
      BlockPublicAccessStates: { InternetGatewayBlockMode: 'off' },
    },
  ]);
});

test('a main route table has an association without a subnet', async () => {
  const main = found(network.routeTables, ({ isMain }) => isMain);
  const { RouteTables } = await ec2.send(new DescribeRouteTablesCommand({ RouteTableIds: [main.id] }));
  expect(RouteTables?.[0]?.Associations).toEqual([
    {
      Main: true,
      RouteTableId: main.id,
      RouteTableAssociationId: expect.stringMatching(/^rtbassoc-[0-9a-f]{17}$/),
      AssociationState: { State: 'associated' },
    },
  ]);
  expect(RouteTables?.[0]?.Routes?.at(-1)).toEqual({
    DestinationCidrBlock: '0.0.0.0/0',
    NatGatewayId: network.natGateways[0]?.id,
    Origin: 'CreateRoute',
    State: 'active',
  });
});

test('the route of a gateway endpoint names a prefix list', async () => {
  const table = found(network.routeTables, ({ routes }) =>
    routes.some(({ gatewayId }) => gatewayId?.startsWith('vpce-')),
  );
  const { RouteTables } = await ec2.send(new DescribeRouteTablesCommand({ RouteTableIds: [table.id] }));
  expect(RouteTables?.[0]?.Routes?.at(-1)).toEqual({
    DestinationPrefixListId: found(network.managedPrefixLists, ({ name }) => name.endsWith('.s3')).id,
    GatewayId: found(network.vpcEndpoints, ({ vpcEndpointType }) => vpcEndpointType === 'Gateway').id,
    Origin: 'CreateRoute',
    State: 'active',
  });
});

test('a network ACL ends with rule *, and has ports where its protocol has', async () => {
  const acl = found(network.networkAcls, ({ isDefault }) => !isDefault);
  const { NetworkAcls } = await ec2.send(new DescribeNetworkAclsCommand({ NetworkAclIds: [acl.id] }));
  const inbound = NetworkAcls?.[0]?.Entries?.filter(({ Egress }) => !Egress);
  expect(inbound?.at(0)).toEqual({
    CidrBlock: '0.0.0.0/0',
    Egress: false,
    PortRange: { From: 3389, To: 3389 },
    Protocol: '6',
    RuleAction: 'deny',
    RuleNumber: 90,
  });
  expect(inbound?.at(-1)).toMatchObject({ Protocol: '-1', RuleAction: 'deny', RuleNumber: 32_767 });
  expect(NetworkAcls?.[0]?.Associations?.map(({ SubnetId }) => SubnetId)).toEqual(acl.subnetIds);
});

test('a security group has its rules, with no ports where all are meant', async () => {
  const group = found(network.securityGroups, ({ name }) => name === 'default');
  const { SecurityGroups } = await ec2.send(new DescribeSecurityGroupsCommand({ GroupIds: [group.id] }));
  expect(SecurityGroups?.[0]).toMatchObject({ GroupName: 'default', OwnerId: '111122223333' });
  expect(SecurityGroups?.[0]).not.toHaveProperty('Tags');
  expect(SecurityGroups?.[0]?.IpPermissions).toEqual([
    {
      IpProtocol: '-1',
      IpRanges: [],
      Ipv6Ranges: [],
      PrefixListIds: [],
      UserIdGroupPairs: [{ GroupId: group.id, UserId: '111122223333' }],
    },
  ]);
});

test('gateways are attached in the words that AWS has for each', async () => {
  const internet = await ec2.send(new DescribeInternetGatewaysCommand({}));
  expect(internet.InternetGateways?.[0]?.Attachments).toEqual([
    { State: 'available', VpcId: network.vpcs[0]?.id },
  ]);
  const egressOnly = await ec2.send(new DescribeEgressOnlyInternetGatewaysCommand({}));
  expect(egressOnly.EgressOnlyInternetGateways?.[0]?.Attachments).toEqual([
    { State: 'attached', VpcId: network.vpcs[2]?.id },
  ]);
});

test('a NAT gateway has an Elastic IP address', async () => {
  const { NatGateways } = await ec2.send(new DescribeNatGatewaysCommand({}));
  const [first] = network.natGateways;
  expect(NatGateways?.[0]).toMatchObject({
    State: 'available',
    ConnectivityType: 'public',
    SubnetId: first?.subnetId,
    CreateTime: new Date(first?.createdAt ?? 0),
    NatGatewayAddresses: [{ PublicIp: first?.publicIp, PrivateIp: first?.privateIp }],
  });
});

test('an interface endpoint is available in lower case, with a network interface in each subnet', async () => {
  const endpoint = found(network.vpcEndpoints, ({ serviceName }) => serviceName.endsWith('.ssm'));
  const { VpcEndpoints } = await ec2.send(new DescribeVpcEndpointsCommand({ VpcEndpointIds: [endpoint.id] }));
  expect(VpcEndpoints?.[0]).toMatchObject({
    State: 'available',
    VpcEndpointType: 'Interface',
    ServiceName: 'com.amazonaws.us-east-1.ssm',
    PrivateDnsEnabled: true,
    SubnetIds: endpoint.subnetIds,
    NetworkInterfaceIds: endpoint.networkInterfaceIds,
    Groups: [{ GroupId: endpoint.groupIds[0], GroupName: 'vpc-endpoints' }],
    RouteTableIds: [],
  });
  expect(VpcEndpoints?.[0]?.DnsEntries?.map(({ DnsName }) => DnsName)).toContain(
    'ssm.us-east-1.amazonaws.com',
  );
  expect(JSON.parse(VpcEndpoints?.[0]?.PolicyDocument ?? '')).toHaveProperty('Statement');
});

test("AWS's own prefix lists have no version, and an account's have", async () => {
  const { PrefixLists } = await ec2.send(new DescribeManagedPrefixListsCommand({}));
  const s3 = found(PrefixLists, ({ PrefixListName }) => PrefixListName === 'com.amazonaws.us-east-1.s3');
  expect(s3).toMatchObject({ OwnerId: 'AWS', AddressFamily: 'IPv4', State: 'create-complete' });
  expect(s3.PrefixListArn).toBe(`arn:aws:ec2:us-east-1:aws:prefix-list/${s3.PrefixListId}`);
  expect(s3).not.toHaveProperty('Version');
  const own = found(PrefixLists, ({ OwnerId }) => OwnerId === '111122223333');
  expect(own).toMatchObject({ PrefixListName: 'offices', MaxEntries: 20, Version: expect.any(Number) });
});
