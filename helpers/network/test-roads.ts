import { expect, test } from 'vitest';
import type { NetworkAclEntry, NetworkFacts, PrefixList, Route, SecurityGroup } from './facts.ts';
import { healthyVpc, inPrivate } from './healthy-vpc.ts';
import { prepareNetwork } from './prepared-network.ts';
import type { Road } from './road.ts';
import { roadToService } from './road-to-service.ts';
import type { NeededService, Traveller } from './traveller.ts';

type Lists = Omit<NetworkFacts, 'account' | 'region'>;
type Item<K extends keyof Lists> = Lists[K][number];
type Change = (facts: NetworkFacts) => NetworkFacts;

const idFields: Readonly<Record<keyof Lists, string>> = {
  vpcs: 'vpcId',
  subnets: 'subnetId',
  routeTables: 'routeTableId',
  networkAcls: 'networkAclId',
  securityGroups: 'groupId',
  internetGateways: 'internetGatewayId',
  egressOnlyInternetGateways: 'egressOnlyInternetGatewayId',
  natGateways: 'natGatewayId',
  vpcEndpoints: 'vpcEndpointId',
  prefixLists: 'prefixListId',
};

const has = (list: keyof Lists, id: string) => (item: object) => Reflect.get(item, idFields[list]) === id;

/** Changes one resource of the healthy VPC. */
export const patch =
  <K extends keyof Lists>(list: K, id: string, change: Partial<Item<K>>): Change =>
  (facts) => ({
    ...facts,
    [list]: facts[list].map((item) => (has(list, id)(item) ? { ...item, ...change } : item)),
  });

export const add =
  <K extends keyof Lists>(list: K, ...items: readonly Item<K>[]): Change =>
  (facts) => ({ ...facts, [list]: [...facts[list], ...items] });

export const drop =
  (list: keyof Lists, id: string): Change =>
  (facts) => ({ ...facts, [list]: facts[list].filter((item) => !has(list, id)(item)) });

/** Replaces all routes of a table but the local one. */
export const routes = (routeTableId: string, ...outward: readonly Partial<Route>[]): Change =>
  patch('routeTables', routeTableId, {
    routes: [
      { destinationCidrBlock: '10.0.0.0/16', gatewayId: 'local', state: 'active' },
      { destinationIpv6CidrBlock: '2600:1f18:aaaa::/56', gatewayId: 'local', state: 'active' },
      ...outward.map((route) => ({ state: 'active', ...route })),
    ],
  });

type Rule = Partial<SecurityGroup['ipPermissions'][number]>;

const permissions = (rules: readonly Rule[]): SecurityGroup['ipPermissions'] =>
  rules.map((rule) => ({
    ipProtocol: 'tcp',
    fromPort: 443,
    toPort: 443,
    ipRanges: [],
    ipv6Ranges: [],
    prefixListIds: [],
    groupIds: [],
    ...rule,
  }));

/** Replaces all rules of a group; a rule is for TCP 443 unless it says otherwise. */
export const egress = (groupId: string, ...rules: readonly Rule[]): Change =>
  patch('securityGroups', groupId, { ipPermissionsEgress: permissions(rules) });
export const ingress = (groupId: string, ...rules: readonly Rule[]): Change =>
  patch('securityGroups', groupId, { ipPermissions: permissions(rules) });

type Entry = readonly [
  ruleNumber: number,
  direction: 'in' | 'out',
  ruleAction: 'allow' | 'deny',
  cidr: string,
  ports?: readonly [from: number, to: number],
  protocol?: string,
];

const entry = ([ruleNumber, direction, ruleAction, cidr, ports, protocol]: Entry): NetworkAclEntry => ({
  ruleNumber,
  egress: direction === 'out',
  ruleAction,
  protocol: protocol ?? (ports ? '6' : '-1'),
  ...(cidr.includes(':') ? { ipv6CidrBlock: cidr } : { cidrBlock: cidr }),
  ...(ports && { portRange: { from: ports[0], to: ports[1] } }),
});

/** Replaces all rules of a network ACL. */
export const rules = (networkAclId: string, ...entries: readonly Entry[]): Change =>
  patch('networkAcls', networkAclId, { entries: entries.map(entry) });

export const prefixList = (prefixListId: string, ...entries: readonly string[]): PrefixList => ({
  prefixListId,
  entries,
});

/** A road in one line: `open rtb-… nat-…`, `closed no-route rtb-… (+ others)`, `undecided leaves-vpc tgw-…`. */
export const inOneLine = (road: Road): string => {
  if (road.verdict === 'open') return ['open', ...road.via.map(({ id }) => id)].join(' ');
  if (road.verdict === 'undecided') return `undecided ${road.because} ${road.hop.id}`;
  const { fault, others } = road;
  const rest = others.map(({ code }) => code).join(', ');
  return `closed ${fault.code} ${fault.resource.id}${rest && ` (+ ${rest})`}`;
};

/** One hand-checked case: what is changed in the healthy VPC, who travels where, and the answer. */
export interface RoadCase {
  readonly why: string;
  readonly given?: readonly Change[];
  readonly from?: Traveller;
  readonly to?: NeededService;
  readonly road: string;
}

export const factsOf = ({ given = [] }: RoadCase): NetworkFacts =>
  given.reduce((facts, change) => change(facts), healthyVpc);

/** Makes a test of every case. By default a Linux instance in a private subnet asks for ssm. */
export const testRoads = (cases: readonly RoadCase[]): void => {
  test.for(cases.map((each) => [each.why, each] as const))('%s', ([, each]) => {
    const road = roadToService(prepareNetwork(factsOf(each)), each.from ?? inPrivate, each.to ?? 'ssm');
    expect(inOneLine(road)).toBe(each.road);
  });
};
