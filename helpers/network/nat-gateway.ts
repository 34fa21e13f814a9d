import type { AddressSet } from './address-set.ts';
import { alongAll, closedByFirst, findingsOf } from './combine-roads.ts';
import type { NatGateway, RouteTable, Subnet } from './facts.ts';
import { hasInternetGateway } from './internet-gateway.ts';
import type { Journey } from './journey.ts';
import { judgeNatSubnetAcl } from './nat-subnet-acl.ts';
import { routeTableOf } from './prepared-network.ts';
import { closedBy, type Fault, type Finding, openBy, type Resource, type Road, undecidedBy } from './road.ts';
import type { Follow } from './take-route.ts';

const isPublic = ({ connectivityType = 'public' }: NatGateway): boolean =>
  connectivityType.toLowerCase() === 'public';

const isRegional = ({ availabilityMode = 'zonal' }: NatGateway): boolean =>
  availabilityMode.toLowerCase() === 'regional';

const available = ({ state }: NatGateway, resource: Resource): Finding =>
  state.toLowerCase() === 'available'
    ? undefined
    : { code: 'nat-unavailable', resource, evidence: { state } };

/** Told of the instance these would name its own table; told of the gateway they mean that it has no road. */
const asFaultOfNat = (fault: Fault, nat: Resource): Fault => {
  if (fault.code === 'no-public-address') {
    return {
      code: 'nat-without-route',
      resource: nat,
      evidence: { natGateway: nat.id, connectivity: 'private' },
    };
  }
  if (fault.code !== 'no-route' && fault.code !== 'blackhole-route') return fault;
  const evidence = { natGateway: nat.id, ...fault.evidence };
  return { code: 'nat-without-route', resource: fault.resource, evidence };
};

const asRoadOfNat = (road: Road, nat: Resource, isFirst: boolean): Road => {
  if (road.verdict === 'closed') {
    const [first, ...others] = [road.fault, ...road.others].map((fault) => asFaultOfNat(fault, nat));
    return first ? closedByFirst([first, ...others]) : road;
  }
  if (road.verdict === 'undecided' || isFirst) return road;
  return undecidedBy({
    because: 'nat-behind-nat',
    hop: nat,
    reason: `${nat.id} stands behind another NAT gateway`,
  });
};

const unknown = (hop: Resource, reason: string): Road => undecidedBy({ because: 'not-read', hop, reason });

const loop = (nat: Resource, table: RouteTable): Road =>
  closedBy({
    code: 'nat-without-route',
    resource: { kind: 'route-table', id: table.routeTableId },
    evidence: { natGateway: nat.id, routes: 'lead back to a NAT gateway that was passed already' },
  });

/** What both kinds of gateway share: the routes that the packet meets after them. */
interface Passing {
  readonly journey: Journey;
  readonly gateway: NatGateway;
  readonly nat: Resource;
  readonly wanted: AddressSet;
  readonly follow: Follow;
}

const roadByTable = (
  { journey, gateway, nat, wanted, follow }: Passing,
  table: RouteTable,
  subnet: Subnet,
): Road => {
  if (journey.behind.includes(nat.id)) return loop(nat, table);
  const behind = [...journey.behind, nat.id];
  const onward = follow({ ...journey, subnet, hasPublicAddress: isPublic(gateway), behind }, table, wanted);
  return asRoadOfNat(onward, nat, journey.behind.length === 0);
};

const roadFromSubnet = (passing: Passing): Road => {
  const { journey, gateway, nat, wanted } = passing;
  const subnet = journey.network.subnets.get(gateway.subnetId ?? '');
  const table = subnet && routeTableOf(journey.network, subnet);
  if (!subnet || !table)
    return unknown(nat, 'the subnet of the NAT gateway, or its route table, was not read');
  const road = roadByTable(passing, table, subnet);
  const via = road.verdict === 'open' ? road.via : [];
  return alongAll([...judgeNatSubnetAcl(journey, subnet, wanted), ...findingsOf(road)], via);
};

/** AWS routes a regional gateway itself, so that only a VPC without internet gateway leaves it stranded. */
const roadFromRegion = (passing: Passing): Road => {
  const { journey, gateway, nat } = passing;
  const table = journey.network.routeTables.get(gateway.routeTableId ?? '');
  if (table) return roadByTable(passing, table, journey.subnet);
  if (hasInternetGateway(journey) && isPublic(gateway)) return openBy();
  const evidence = { natGateway: nat.id, internetGateway: 'none that it could use' };
  return closedBy({ code: 'nat-without-route', resource: nat, evidence });
};

/** A NAT gateway helps if it is available and has a road itself; a private one never has one to the internet. */
export const judgeNatGateway = (
  journey: Journey,
  nat: Resource,
  wanted: AddressSet,
  follow: Follow,
): Road => {
  const gateway = journey.network.natGateways.get(nat.id);
  if (!gateway) return unknown(nat, `${nat.id} is not among the NAT gateways that were read`);
  if (journey.family === 'ipv6') {
    return undecidedBy({
      because: 'nat64',
      hop: nat,
      reason: 'a NAT gateway passes IPv6 only by NAT64 and DNS64',
    });
  }
  const roadFrom = isRegional(gateway) ? roadFromRegion : roadFromSubnet;
  const road = roadFrom({ journey, gateway, nat, wanted, follow });
  const via = road.verdict === 'open' ? road.via : [];
  return alongAll([available(gateway, nat), ...findingsOf(road)], [nat, ...via]);
};
