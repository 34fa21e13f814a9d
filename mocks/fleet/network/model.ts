import type { Tag } from '../model.ts';

/** The network of one account-Region as plain data, in EC2's own words; what refers to another thing holds its id. */
export interface SimulatedNetwork {
  readonly vpcs: readonly SimulatedVpc[];
  readonly subnets: readonly SimulatedSubnet[];
  readonly routeTables: readonly SimulatedRouteTable[];
  readonly networkAcls: readonly SimulatedNetworkAcl[];
  readonly securityGroups: readonly SimulatedSecurityGroup[];
  readonly internetGateways: readonly SimulatedInternetGateway[];
  readonly egressOnlyInternetGateways: readonly SimulatedEgressOnlyInternetGateway[];
  readonly natGateways: readonly SimulatedNatGateway[];
  readonly vpcEndpoints: readonly SimulatedVpcEndpoint[];
  readonly managedPrefixLists: readonly SimulatedPrefixList[];
}

/** What every resource of a network has. */
export interface NetworkResource {
  readonly id: string;
  /** The account, or `AWS`. */
  readonly ownerId: string;
  readonly tags: readonly Tag[];
}

export interface SimulatedVpc extends NetworkResource {
  /** The primary one first. */
  readonly cidrBlocks: readonly string[];
  readonly ipv6CidrBlocks: readonly string[];
  readonly enableDnsSupport: boolean;
  readonly enableDnsHostnames: boolean;
}

export interface SimulatedSubnet extends NetworkResource {
  readonly vpcId: string;
  readonly availabilityZone: string;
  readonly cidrBlock: string;
  readonly ipv6CidrBlock?: string;
  readonly mapPublicIpOnLaunch: boolean;
}

/** One destination, one target; `gatewayId` is `local`, `igw-…`, `vgw-…` or `vpce-…`. */
export interface SimulatedRoute {
  readonly destinationCidrBlock?: string;
  readonly destinationIpv6CidrBlock?: string;
  readonly destinationPrefixListId?: string;
  readonly gatewayId?: string;
  readonly natGatewayId?: string;
  readonly egressOnlyInternetGatewayId?: string;
  readonly transitGatewayId?: string;
  readonly vpcPeeringConnectionId?: string;
  readonly networkInterfaceId?: string;
  readonly state: 'active' | 'blackhole';
  readonly origin: 'CreateRouteTable' | 'CreateRoute' | 'EnableVgwRoutePropagation';
}

export interface SimulatedRouteTable extends NetworkResource {
  readonly vpcId: string;
  readonly routes: readonly SimulatedRoute[];
  readonly isMain: boolean;
  /** Those that are associated by name; all others of the VPC are on the main table, and nothing says so. */
  readonly subnetIds: readonly string[];
}

export interface SimulatedNetworkAcl extends NetworkResource {
  readonly vpcId: string;
  readonly isDefault: boolean;
  readonly entries: readonly SimulatedAclEntry[];
  readonly subnetIds: readonly string[];
}

export interface SimulatedAclEntry {
  readonly ruleNumber: number;
  readonly egress: boolean;
  /** `-1` for all, else the protocol's number. */
  readonly protocol: string;
  readonly ruleAction: 'allow' | 'deny';
  readonly cidrBlock?: string;
  readonly ipv6CidrBlock?: string;
  readonly portRange?: { readonly from: number; readonly to: number };
}

export interface SimulatedSecurityGroup extends NetworkResource {
  readonly vpcId: string;
  readonly name: string;
  readonly description: string;
  readonly ipPermissions: readonly SimulatedIpPermission[];
  readonly ipPermissionsEgress: readonly SimulatedIpPermission[];
}

export interface SimulatedIpPermission {
  /** `-1` for all, which has no ports, else `tcp`, `udp`, `icmp`. */
  readonly ipProtocol: string;
  readonly fromPort?: number;
  readonly toPort?: number;
  readonly ipRanges: readonly string[];
  readonly ipv6Ranges: readonly string[];
  readonly prefixListIds: readonly string[];
  readonly groupIds: readonly string[];
}

export interface SimulatedInternetGateway extends NetworkResource {
  /** AWS reports `available` for a VPC that it is attached to, whatever the service model's enum says. */
  readonly attachments: readonly { readonly vpcId: string; readonly state: 'available' }[];
}

export interface SimulatedEgressOnlyInternetGateway extends NetworkResource {
  readonly attachments: readonly { readonly vpcId: string; readonly state: 'attached' }[];
}

export interface SimulatedNatGateway extends NetworkResource {
  readonly vpcId: string;
  readonly subnetId: string;
  readonly state: 'pending' | 'failed' | 'available' | 'deleting' | 'deleted';
  readonly connectivityType: 'public' | 'private';
  readonly networkInterfaceId: string;
  readonly privateIp: string;
  readonly publicIp?: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}

export interface SimulatedVpcEndpoint extends NetworkResource {
  readonly vpcId: string;
  readonly vpcEndpointType: 'Interface' | 'Gateway';
  /** `com.amazonaws.<region>.<service>`. */
  readonly serviceName: string;
  /** In lower case, as AWS sends it. */
  readonly state: 'available' | 'pending' | 'failed' | 'rejected' | 'deleting' | 'deleted';
  readonly privateDnsEnabled: boolean;
  readonly subnetIds: readonly string[];
  /** One in each subnet. */
  readonly networkInterfaceIds: readonly string[];
  readonly groupIds: readonly string[];
  /** Of a gateway endpoint. */
  readonly routeTableIds: readonly string[];
  /** JSON text. */
  readonly policyDocument: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}

export interface SimulatedPrefixList extends NetworkResource {
  readonly name: string;
  readonly addressFamily: 'IPv4' | 'IPv6';
  readonly entries: readonly { readonly cidr: string; readonly description?: string }[];
  /** AWS's own lists have neither a version nor a limit. */
  readonly version?: number;
  readonly maxEntries?: number;
}

/** The network of an account-Region in which nothing was ever created. */
export const emptyNetwork: SimulatedNetwork = {
  vpcs: [],
  subnets: [],
  routeTables: [],
  networkAcls: [],
  securityGroups: [],
  internetGateways: [],
  egressOnlyInternetGateways: [],
  natGateways: [],
  vpcEndpoints: [],
  managedPrefixLists: [],
};
