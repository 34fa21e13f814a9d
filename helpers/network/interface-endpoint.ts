import { type AddressSet, addressesIn, coverageOf } from './address-set.ts';
import { alongAll, anyOf } from './combine-roads.ts';
import { judgeEgressAcl, judgeEgressGroups, judgeReturnAcl } from './departure.ts';
import { judgePolicy } from './endpoint-policy.ts';
import type { Route, Subnet, VpcEndpoint } from './facts.ts';
import type { Journey } from './journey.ts';
import { judgeNetworkAcl } from './network-acl.ts';
import { routeTableOf } from './prepared-network.ts';
import { https, returnPorts } from './return-ports.ts';
import { type Finding, type Resource, type Road, undecidedBy } from './road.ts';
import { isLocal, routeText, targetOf } from './route-target.ts';
import { routingOf } from './routing.ts';
import { judgeSecurityGroups } from './security-groups.ts';

const hopOf = ({ vpcEndpointId: id }: VpcEndpoint): Resource => ({ kind: 'vpc-endpoint', id });

/** Its network interface in a subnet, or all of the subnet, of which the interface has one address. */
const addressesAt = (endpoint: VpcEndpoint, subnet: Subnet, { family }: Journey): AddressSet => {
  const known = endpoint.networkInterfaces?.filter(({ subnetId }) => subnetId === subnet.subnetId) ?? [];
  const own = addressesIn(
    known.flatMap(({ ipAddresses }) => ipAddresses),
    family,
  );
  if (own.length > 0) return own;
  return addressesIn([...(subnet.cidrBlock ? [subnet.cidrBlock] : []), ...subnet.ipv6CidrBlocks], family);
};

/** AWS prefers the local route to every propagated one, however specific that is. */
const isPropagated = ({ origin }: Route): boolean => origin === 'EnableVgwRoutePropagation';

/** Routes more specific than `local` send even traffic within the VPC through an appliance. */
const detour = ({ network, subnet, family }: Journey, addresses: AddressSet): Finding => {
  const vpc = network.vpcs.get(subnet.vpcId);
  const table = routeTableOf(network, subnet);
  if (!vpc || !table) return undefined;
  const inVpc = addressesIn([...vpc.cidrBlocks, ...vpc.ipv6CidrBlocks], family);
  const taken = routingOf(network, table, family, addresses).taken.find(
    ({ route, destination }) =>
      !isLocal(route) && !isPropagated(route) && coverageOf(destination, inVpc) === 'all',
  );
  if (!taken) return undefined;
  const reason = `${routeText(taken.route)} stands between the instance and the endpoint`;
  return { because: 'leaves-vpc', hop: targetOf(taken.route), reason };
};

const border = (journey: Journey, { subnetId }: Subnet, addresses: AddressSet): readonly Finding[] => {
  const { network, family, source: peers, platform } = journey;
  if (subnetId === journey.subnet.subnetId) return [];
  const ports = returnPorts(platform);
  return [
    judgeEgressAcl(journey, addresses),
    judgeNetworkAcl(network, { subnetId, egress: false, family, peers, ports: https, code: 'nacl-egress' }),
    judgeNetworkAcl(network, { subnetId, egress: true, family, peers, ports, code: 'nacl-return' }),
    judgeReturnAcl(journey, addresses),
  ];
};

/** The way to one of its network interfaces. Network ACLs do not apply within a subnet. */
const roadToSubnet = (journey: Journey, endpoint: VpcEndpoint, subnetId: string): Road => {
  const subnet = journey.network.subnets.get(subnetId);
  const addresses = subnet ? addressesAt(endpoint, subnet, journey) : [];
  if (!subnet || addresses.length === 0) {
    const reason = `subnet ${subnetId} of the endpoint, or its addresses, was not read`;
    return undecidedBy({ because: 'not-read', hop: hopOf(endpoint), reason });
  }
  const peer = { family: journey.family, addresses, groupIds: endpoint.groupIds };
  return alongAll(
    [judgeEgressGroups(journey, peer), detour(journey, addresses), ...border(journey, subnet, addresses)],
    [hopOf(endpoint)],
  );
};

const judgeIngress = ({ network, family, source, groupIds }: Journey, endpoint: VpcEndpoint): Finding =>
  judgeSecurityGroups(
    network,
    { groupIds: endpoint.groupIds, direction: 'ipPermissions', code: 'endpoint-security-group' },
    { family, addresses: source, groupIds },
  );

/**
 * The road to an endpoint that names lead to. Names give the addresses of all its network interfaces, in
 * every zone, and the agent tries one after the other: any one that answers is enough.
 */
export const roadToInterfaceEndpoint = (journey: Journey, endpoint: VpcEndpoint): readonly Finding[] => {
  const [first, ...rest] = endpoint.subnetIds.toSorted().map((id) => roadToSubnet(journey, endpoint, id));
  const way = first && anyOf([first, ...rest]);
  const findings: readonly Finding[] =
    way?.verdict === 'closed' ? [way.fault, ...way.others] : way?.verdict === 'undecided' ? [way] : [];
  return [...findings, judgeIngress(journey, endpoint), judgePolicy(endpoint)];
};
