import type { AddressSet } from './address-set.ts';
import type {
  EgressOnlyInternetGateway,
  InternetGateway,
  NatGateway,
  NetworkAcl,
  NetworkFacts,
  PrefixList,
  RouteTable,
  RouteTableAssociation,
  SecurityGroup,
  Subnet,
  Vpc,
  VpcEndpoint,
} from './facts.ts';
import type { Road } from './road.ts';

type ById<T> = ReadonlyMap<string, T>;

/** The facts as maps, made once per account-Region, with the answers already given: 100,000 instances ask. */
export interface Network {
  readonly account: string;
  readonly region: string;
  readonly vpcs: ById<Vpc>;
  readonly subnets: ById<Subnet>;
  readonly routeTables: ById<RouteTable>;
  readonly routeTableBySubnet: ById<RouteTable>;
  readonly mainRouteTableByVpc: ById<RouteTable>;
  readonly networkAclBySubnet: ById<NetworkAcl>;
  readonly networkAclsByVpc: ById<readonly NetworkAcl[]>;
  readonly securityGroups: ById<SecurityGroup>;
  readonly internetGateways: ById<InternetGateway>;
  readonly egressOnlyInternetGateways: ById<EgressOnlyInternetGateway>;
  readonly natGateways: ById<NatGateway>;
  readonly vpcEndpointsByVpc: ById<readonly VpcEndpoint[]>;
  readonly prefixLists: ById<PrefixList>;
  /** What was worked out before: the facts do not change, so neither do these. */
  readonly roads: Map<string, Road>;
  readonly uniformBlocks: Map<string, AddressSet>;
}

/** Sorted first, so that neither a choice nor a duplicate depends on the order of a listing. */
const sortedBy = <T>(items: readonly T[], idOf: (item: T) => string): readonly T[] =>
  items.toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : idOf(a) > idOf(b) ? 1 : 0));

const byId = <T>(items: readonly T[], idOf: (item: T) => string): ById<T> =>
  new Map(sortedBy(items, idOf).map((item) => [idOf(item), item]));

const byVpc = <T extends { readonly vpcId: string }>(items: readonly T[], idOf: (item: T) => string) =>
  Map.groupBy(sortedBy(items, idOf), ({ vpcId }) => vpcId);

const counts = ({ state }: RouteTableAssociation): boolean =>
  state === undefined || ['associated', 'associating'].includes(state.toLowerCase());

const bySubnet = (tables: readonly RouteTable[]): ById<RouteTable> =>
  new Map(
    tables.flatMap((table) =>
      table.associations
        .filter(counts)
        .flatMap(({ subnetId }) => (subnetId === undefined ? [] : [[subnetId, table] as const])),
    ),
  );

const mainByVpc = (tables: readonly RouteTable[]): ById<RouteTable> =>
  new Map(
    tables
      .filter(({ associations }) =>
        associations.some((association) => association.main && counts(association)),
      )
      .map((table) => [table.vpcId, table]),
  );

/** Indexes the facts, so that no judgement walks a list. */
export const prepareNetwork = (facts: NetworkFacts): Network => {
  const tables = sortedBy(facts.routeTables, ({ routeTableId }) => routeTableId);
  const acls = sortedBy(facts.networkAcls, ({ networkAclId }) => networkAclId);
  return {
    account: facts.account,
    region: facts.region,
    vpcs: byId(facts.vpcs, ({ vpcId }) => vpcId),
    subnets: byId(facts.subnets, ({ subnetId }) => subnetId),
    routeTables: byId(tables, ({ routeTableId }) => routeTableId),
    routeTableBySubnet: bySubnet(tables),
    mainRouteTableByVpc: mainByVpc(tables),
    networkAclBySubnet: new Map(acls.flatMap((acl) => acl.subnetIds.map((id) => [id, acl] as const))),
    networkAclsByVpc: byVpc(acls, ({ networkAclId }) => networkAclId),
    securityGroups: byId(facts.securityGroups, ({ groupId }) => groupId),
    internetGateways: byId(facts.internetGateways, ({ internetGatewayId }) => internetGatewayId),
    egressOnlyInternetGateways: byId(
      facts.egressOnlyInternetGateways,
      ({ egressOnlyInternetGatewayId }) => egressOnlyInternetGatewayId,
    ),
    natGateways: byId(facts.natGateways, ({ natGatewayId }) => natGatewayId),
    vpcEndpointsByVpc: byVpc(facts.vpcEndpoints, ({ vpcEndpointId }) => vpcEndpointId),
    prefixLists: byId(facts.prefixLists, ({ prefixListId }) => prefixListId),
    roads: new Map(),
    uniformBlocks: new Map(),
  };
};

/** A subnet without an explicit association uses the main table of its VPC; AWS lists no association for it. */
export const routeTableOf = (network: Network, { subnetId, vpcId }: Subnet): RouteTable | undefined =>
  network.routeTableBySubnet.get(subnetId) ?? network.mainRouteTableByVpc.get(vpcId);
