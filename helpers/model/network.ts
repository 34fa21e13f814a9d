/**
 * The network of one account-Region as plain data, in the words of the EC2 API (lower camel case): what
 * collectors hand to the solver. A list here is whole; a listing with gaps is not handed in at all, since
 * a missing rule would be taken for "not allowed". CIDRs and enums are the wire's own text.
 */
export interface NetworkFacts {
  /** Whose view this is: a subnet with another `ownerId` is shared, and its owner's resources are not seen. */
  readonly account: string;
  readonly region: string;
  readonly vpcs: readonly Vpc[];
  readonly subnets: readonly Subnet[];
  readonly routeTables: readonly RouteTable[];
  readonly networkAcls: readonly NetworkAcl[];
  readonly securityGroups: readonly SecurityGroup[];
  readonly internetGateways: readonly InternetGateway[];
  readonly egressOnlyInternetGateways: readonly EgressOnlyInternetGateway[];
  readonly natGateways: readonly NatGateway[];
  readonly vpcEndpoints: readonly VpcEndpoint[];
  readonly prefixLists: readonly PrefixList[];
}

/** DescribeVpcs and two DescribeVpcAttribute calls; an attribute that was not read is left out. */
export interface Vpc {
  readonly vpcId: string;
  readonly enableDnsSupport?: boolean;
  readonly enableDnsHostnames?: boolean;
  readonly cidrBlocks: readonly string[];
  readonly ipv6CidrBlocks: readonly string[];
}

/** DescribeSubnets. */
export interface Subnet {
  readonly subnetId: string;
  readonly vpcId: string;
  readonly ownerId: string;
  readonly availabilityZone: string;
  /** Absent from an IPv6-only subnet. */
  readonly cidrBlock?: string;
  readonly ipv6CidrBlocks: readonly string[];
  readonly mapPublicIpOnLaunch?: boolean;
  /** BlockPublicAccessStates.InternetGatewayBlockMode: `off`, `block-bidirectional` or `block-ingress`. */
  readonly internetGatewayBlockMode?: string;
}

/** DescribeRouteTables. */
export interface RouteTable {
  readonly routeTableId: string;
  readonly vpcId: string;
  readonly associations: readonly RouteTableAssociation[];
  readonly routes: readonly Route[];
}

export interface RouteTableAssociation {
  readonly main: boolean;
  readonly subnetId?: string;
  /** AssociationState.State; only `associated` and `associating` count, and so does its absence. */
  readonly state?: string;
}

/** One destination and one target; `gatewayId` is `local`, `igw-…`, `vgw-…` or `vpce-…`. */
export interface Route {
  readonly destinationCidrBlock?: string;
  readonly destinationIpv6CidrBlock?: string;
  readonly destinationPrefixListId?: string;
  /** `active`, `blackhole` or `filtered`. */
  readonly state: string;
  /** `EnableVgwRoutePropagation` marks a propagated route, which yields to the others. */
  readonly origin?: string;
  readonly gatewayId?: string;
  readonly natGatewayId?: string;
  readonly egressOnlyInternetGatewayId?: string;
  readonly transitGatewayId?: string;
  readonly vpcPeeringConnectionId?: string;
  readonly networkInterfaceId?: string;
  readonly instanceId?: string;
  readonly localGatewayId?: string;
  readonly carrierGatewayId?: string;
  readonly coreNetworkArn?: string;
}

/** DescribeNetworkAcls; `subnetIds` are those of its associations. */
export interface NetworkAcl {
  readonly networkAclId: string;
  readonly vpcId: string;
  readonly subnetIds: readonly string[];
  readonly entries: readonly NetworkAclEntry[];
}

export interface NetworkAclEntry {
  readonly ruleNumber: number;
  readonly egress: boolean;
  /** A number as text: `-1` for all, `6` for TCP. */
  readonly protocol: string;
  /** `allow` or `deny`. */
  readonly ruleAction: string;
  readonly cidrBlock?: string;
  readonly ipv6CidrBlock?: string;
  readonly portRange?: PortRange;
}

export interface PortRange {
  readonly from: number;
  readonly to: number;
}

/** DescribeSecurityGroups. */
export interface SecurityGroup {
  readonly groupId: string;
  readonly ipPermissions: readonly IpPermission[];
  readonly ipPermissionsEgress: readonly IpPermission[];
}

export interface IpPermission {
  /** `-1` for all, `tcp` or `6`. */
  readonly ipProtocol: string;
  readonly fromPort?: number;
  readonly toPort?: number;
  /** CidrIp of each IpRange. */
  readonly ipRanges: readonly string[];
  /** CidrIpv6 of each Ipv6Range. */
  readonly ipv6Ranges: readonly string[];
  readonly prefixListIds: readonly string[];
  /** GroupId of each UserIdGroupPair. */
  readonly groupIds: readonly string[];
}

/** DescribeInternetGateways. */
export interface InternetGateway {
  readonly internetGatewayId: string;
  readonly attachments: readonly GatewayAttachment[];
}

/** DescribeEgressOnlyInternetGateways. */
export interface EgressOnlyInternetGateway {
  readonly egressOnlyInternetGatewayId: string;
  readonly attachments: readonly GatewayAttachment[];
}

export interface GatewayAttachment {
  readonly vpcId: string;
  readonly state: string;
}

/** DescribeNatGateways. */
export interface NatGateway {
  readonly natGatewayId: string;
  readonly vpcId: string;
  readonly state: string;
  /** `public` (also where absent) or `private`. */
  readonly connectivityType?: string;
  /** `zonal` (also where absent) or `regional`, which lies in no subnet. */
  readonly availabilityMode?: string;
  readonly subnetId?: string;
  /** The table that AWS gives a regional one. */
  readonly routeTableId?: string;
}

/** DescribeVpcEndpoints, with what the caller makes of the policy document. */
export interface VpcEndpoint {
  readonly vpcEndpointId: string;
  readonly vpcEndpointType: string;
  readonly vpcId: string;
  readonly serviceName: string;
  readonly state: string;
  readonly privateDnsEnabled: boolean;
  /** DnsOptions: with it, names inside the VPC keep leading to the gateway endpoint (S3 only). */
  readonly privateDnsOnlyForInboundResolverEndpoint?: boolean;
  /** `ipv4` (also where absent), `dualstack` or `ipv6`. */
  readonly ipAddressType?: string;
  readonly subnetIds: readonly string[];
  readonly groupIds: readonly string[];
  /** Of a gateway endpoint. */
  readonly routeTableIds: readonly string[];
  /** Where its network interfaces were read; else any address of its subnets may be its own. */
  readonly networkInterfaces?: readonly EndpointInterface[];
  readonly policy: PolicyVerdict;
}

interface EndpointInterface {
  readonly subnetId: string;
  readonly ipAddresses: readonly string[];
}

/** Whether an endpoint policy lets the agent's actions through: judged by the IAM engine, not here. */
export type PolicyVerdict = 'allows' | 'denies' | { readonly undecided: string };

/** DescribeManagedPrefixLists; `entries` (GetManagedPrefixListEntries) are left out where not read. */
export interface PrefixList {
  readonly prefixListId: string;
  readonly prefixListName?: string;
  readonly entries?: readonly string[];
}
