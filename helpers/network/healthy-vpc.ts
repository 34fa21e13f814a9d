import type { NetworkFacts, SecurityGroup, VpcEndpoint } from './facts.ts';
import type { Traveller } from './traveller.ts';

const account = '111122223333';
const vpcId = 'vpc-1';
const local = { destinationCidrBlock: '10.0.0.0/16', gatewayId: 'local', state: 'active' };
const localSix = { destinationIpv6CidrBlock: '2600:1f18:aaaa::/56', gatewayId: 'local', state: 'active' };
const subnet = { vpcId, ownerId: account, ipv6CidrBlocks: [], mapPublicIpOnLaunch: false };
const rule = { ruleNumber: 100, protocol: '-1', ruleAction: 'allow' };

/** Allows everything out, as a new group does; nothing in. */
export const openGroup = (groupId: string): SecurityGroup => ({
  groupId,
  ipPermissions: [],
  ipPermissionsEgress: [
    { ipProtocol: '-1', ipRanges: ['0.0.0.0/0'], ipv6Ranges: [], prefixListIds: [], groupIds: [] },
    { ipProtocol: '-1', ipRanges: [], ipv6Ranges: ['::/0'], prefixListIds: [], groupIds: [] },
  ],
});

/**
 * One VPC in which every road is open, for tests to break in one place: private subnets behind a NAT
 * gateway, a public one, an isolated one on the main table, an IPv6-only one. It has no endpoints.
 */
export const healthyVpc: NetworkFacts = {
  account,
  region: 'eu-west-1',
  vpcs: [
    {
      vpcId,
      enableDnsSupport: true,
      enableDnsHostnames: true,
      cidrBlocks: ['10.0.0.0/16'],
      ipv6CidrBlocks: ['2600:1f18:aaaa::/56'],
    },
  ],
  subnets: [
    { ...subnet, subnetId: 'subnet-a', availabilityZone: 'eu-west-1a', cidrBlock: '10.0.1.0/24' },
    { ...subnet, subnetId: 'subnet-b', availabilityZone: 'eu-west-1b', cidrBlock: '10.0.2.0/24' },
    {
      ...subnet,
      subnetId: 'subnet-dual',
      availabilityZone: 'eu-west-1a',
      cidrBlock: '10.0.4.0/24',
      ipv6CidrBlocks: ['2600:1f18:aaaa:4::/64'],
    },
    { ...subnet, subnetId: 'subnet-public', availabilityZone: 'eu-west-1a', cidrBlock: '10.0.0.0/24' },
    { ...subnet, subnetId: 'subnet-isolated', availabilityZone: 'eu-west-1b', cidrBlock: '10.0.9.0/24' },
    {
      ...subnet,
      subnetId: 'subnet-six',
      availabilityZone: 'eu-west-1c',
      ipv6CidrBlocks: ['2600:1f18:aaaa:6::/64'],
    },
  ],
  routeTables: [
    { routeTableId: 'rtb-main', vpcId, associations: [{ main: true }], routes: [local, localSix] },
    {
      routeTableId: 'rtb-private',
      vpcId,
      associations: [
        { main: false, subnetId: 'subnet-a', state: 'associated' },
        { main: false, subnetId: 'subnet-b' },
      ],
      routes: [local, { destinationCidrBlock: '0.0.0.0/0', natGatewayId: 'nat-1', state: 'active' }],
    },
    {
      routeTableId: 'rtb-public',
      vpcId,
      associations: [{ main: false, subnetId: 'subnet-public' }],
      routes: [local, { destinationCidrBlock: '0.0.0.0/0', gatewayId: 'igw-1', state: 'active' }],
    },
    {
      routeTableId: 'rtb-six',
      vpcId,
      associations: [
        { main: false, subnetId: 'subnet-six' },
        { main: false, subnetId: 'subnet-dual' },
      ],
      routes: [
        local,
        localSix,
        { destinationCidrBlock: '0.0.0.0/0', natGatewayId: 'nat-1', state: 'active' },
        { destinationIpv6CidrBlock: '::/0', egressOnlyInternetGatewayId: 'eigw-1', state: 'active' },
      ],
    },
  ],
  networkAcls: [
    {
      networkAclId: 'acl-1',
      vpcId,
      subnetIds: ['subnet-a', 'subnet-isolated', 'subnet-six', 'subnet-dual'],
      entries: [
        { ...rule, egress: true, cidrBlock: '0.0.0.0/0' },
        { ...rule, egress: false, cidrBlock: '0.0.0.0/0' },
        { ...rule, ruleNumber: 101, egress: true, ipv6CidrBlock: '::/0' },
        { ...rule, ruleNumber: 101, egress: false, ipv6CidrBlock: '::/0' },
      ],
    },
    {
      networkAclId: 'acl-2',
      vpcId,
      subnetIds: ['subnet-b', 'subnet-public'],
      entries: [
        { ...rule, egress: true, cidrBlock: '0.0.0.0/0' },
        { ...rule, egress: false, cidrBlock: '0.0.0.0/0' },
        { ...rule, ruleNumber: 32_767, ruleAction: 'deny', egress: false, cidrBlock: '0.0.0.0/0' },
      ],
    },
  ],
  securityGroups: [
    openGroup('sg-agent'),
    {
      groupId: 'sg-endpoint',
      ipPermissions: [
        {
          ipProtocol: 'tcp',
          fromPort: 443,
          toPort: 443,
          ipRanges: ['10.0.0.0/16'],
          ipv6Ranges: ['2600:1f18:aaaa::/56'],
          prefixListIds: [],
          groupIds: [],
        },
      ],
      ipPermissionsEgress: [],
    },
  ],
  internetGateways: [{ internetGatewayId: 'igw-1', attachments: [{ vpcId, state: 'available' }] }],
  egressOnlyInternetGateways: [
    { egressOnlyInternetGatewayId: 'eigw-1', attachments: [{ vpcId, state: 'attached' }] },
  ],
  natGateways: [{ natGatewayId: 'nat-1', vpcId, state: 'available', subnetId: 'subnet-public' }],
  vpcEndpoints: [],
  prefixLists: [],
};

/** An interface endpoint in zones a and b that works, called `vpce-<service>`. */
export const endpointOf = (service: string): VpcEndpoint => ({
  vpcEndpointId: `vpce-${service}`,
  vpcEndpointType: 'Interface',
  vpcId,
  serviceName: `com.amazonaws.eu-west-1.${service}`,
  state: 'available',
  privateDnsEnabled: true,
  subnetIds: ['subnet-a', 'subnet-b'],
  groupIds: ['sg-endpoint'],
  routeTableIds: [],
  policy: 'allows',
});

const interfaceIn = (subnetId: string, networkInterfaceId = 'eni-0', deviceIndex = 0) => ({
  networkInterfaceId,
  deviceIndex,
  subnetId,
  ipv6Addresses: [],
  groupIds: ['sg-agent'],
});

const instance = { instanceId: 'i-1', platform: 'Linux' } as const;

/** Instances in each kind of subnet. */
export const inPrivate: Traveller = {
  ...instance,
  networkInterfaces: [{ ...interfaceIn('subnet-a'), privateIpAddress: '10.0.1.10' }],
};
export const inIsolated: Traveller = {
  ...instance,
  networkInterfaces: [{ ...interfaceIn('subnet-isolated'), privateIpAddress: '10.0.9.10' }],
};
export const inPublic: Traveller = {
  ...instance,
  networkInterfaces: [
    { ...interfaceIn('subnet-public'), privateIpAddress: '10.0.0.10', publicIp: '54.170.1.2' },
  ],
};
export const withoutPublicAddress: Traveller = {
  ...instance,
  networkInterfaces: [{ ...interfaceIn('subnet-public'), privateIpAddress: '10.0.0.11' }],
};
export const inSix: Traveller = {
  ...instance,
  networkInterfaces: [{ ...interfaceIn('subnet-six'), ipv6Addresses: ['2600:1f18:aaaa:6::10'] }],
};
export const inDual: Traveller = {
  ...instance,
  networkInterfaces: [
    {
      ...interfaceIn('subnet-dual'),
      privateIpAddress: '10.0.4.10',
      ipv6Addresses: ['2600:1f18:aaaa:4::10'],
    },
  ],
};
