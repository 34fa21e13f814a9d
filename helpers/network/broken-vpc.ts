import fc from 'fast-check';
import type { NetworkAclEntry, NetworkFacts, Route } from './facts.ts';
import { endpointOf } from './healthy-vpc.ts';
import { add, egress, factsOf, ingress, patch, prefixList, routes } from './test-roads.ts';

const ipv4 = fc.constantFrom(
  ...['0.0.0.0/0', '0.0.0.0/1', '128.0.0.0/1', '10.0.0.0/8', '10.0.0.0/16', '10.0.1.0/24', '10.0.1.10/32'],
  ...['10.0.2.0/25', '10.0.9.0/24', '52.94.0.0/16', '172.16.0.0/12'],
);
const ipv6 = fc.constantFrom('::/0', '2000::/3', '2600::/16', '2600:1f18:aaaa::/56', 'fc00::/7');
const port = fc.constantFrom(0, 80, 443, 1024, 32_768, 40_000, 49_152, 60_999, 65_535);
const ports = fc.tuple(port, port).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));

/** A rule of a security group, for any port and peer. */
export const rule = fc.record({
  ipProtocol: fc.constantFrom('-1', 'tcp', 'udp'),
  fromPort: fc.constantFrom(0, 443, 80),
  toPort: fc.constantFrom(443, 65_535),
  ipRanges: fc.array(ipv4, { maxLength: 3 }),
  ipv6Ranges: fc.array(ipv6, { maxLength: 2 }),
  prefixListIds: fc.subarray(['pl-1', 'pl-unread']),
  groupIds: fc.subarray(['sg-agent', 'sg-endpoint', 'sg-web']),
});

const block = fc.oneof(
  ipv4.map((cidrBlock) => ({ cidrBlock })),
  ipv6.map((ipv6CidrBlock) => ({ ipv6CidrBlock })),
);
const entry = fc
  .tuple(
    fc.record({
      ruleNumber: fc.integer({ min: 1, max: 900 }),
      egress: fc.boolean(),
      protocol: fc.constantFrom('-1', '6', '17'),
      ruleAction: fc.constantFrom('allow', 'deny'),
      portRange: ports,
    }),
    block,
  )
  .map(([rest, cidr]): NetworkAclEntry => ({ ...rest, ...cidr }));
/** Rules of a network ACL, each with a number of its own. */
export const entries = fc.uniqueArray(entry, { maxLength: 8, selector: ({ ruleNumber }) => ruleNumber });

const destination = fc.oneof(
  ipv4.map((destinationCidrBlock) => ({ destinationCidrBlock })),
  ipv6.map((destinationIpv6CidrBlock) => ({ destinationIpv6CidrBlock })),
  fc.constantFrom('pl-1', 'pl-unread').map((destinationPrefixListId) => ({ destinationPrefixListId })),
);
const target = fc.constantFrom<Partial<Route>>(
  { natGatewayId: 'nat-1' },
  { natGatewayId: 'nat-2' },
  { gatewayId: 'igw-1' },
  { transitGatewayId: 'tgw-1' },
  { egressOnlyInternetGatewayId: 'eigw-1' },
  { gatewayId: 'vgw-1', origin: 'EnableVgwRoutePropagation' },
);
const route = fc
  .tuple(destination, target, fc.constantFrom('active', 'active', 'blackhole'))
  .map(([to, via, state]): Route => ({ ...to, ...via, state }));

const endpoint = fc.record({
  vpcEndpointId: fc.constantFrom('vpce-1', 'vpce-2'),
  state: fc.constantFrom('available', 'failed'),
  privateDnsEnabled: fc.boolean(),
  groupIds: fc.subarray(['sg-agent', 'sg-endpoint', 'sg-x'], { minLength: 1 }),
  subnetIds: fc.subarray(['subnet-a', 'subnet-b', 'subnet-x'], { minLength: 1 }),
  policy: fc.constantFrom('allows' as const, 'denies' as const, { undecided: 'a condition' }),
});

/** The healthy VPC, broken in any number of places: what properties of the solver are tried on. */
export const broken = fc
  .record({
    out: fc.array(rule, { maxLength: 3 }),
    in: fc.array(rule, { maxLength: 3 }),
    first: fc.option(entries, { nil: undefined }),
    second: fc.option(entries, { nil: undefined }),
    routes: fc.option(fc.array(route, { maxLength: 4 }), { nil: undefined }),
    endpoints: fc.uniqueArray(endpoint, { maxLength: 2, selector: ({ vpcEndpointId }) => vpcEndpointId }),
    keepsGroups: fc.boolean(),
    enableDnsSupport: fc.boolean(),
  })
  .map((each): NetworkFacts => {
    const given = [
      ...(each.keepsGroups ? [] : [egress('sg-agent', ...each.out), ingress('sg-endpoint', ...each.in)]),
      ...(each.first ? [patch('networkAcls', 'acl-1', { entries: each.first })] : []),
      ...(each.second ? [patch('networkAcls', 'acl-2', { entries: each.second })] : []),
      ...(each.routes ? [routes('rtb-private', ...each.routes), routes('rtb-six', ...each.routes)] : []),
      ...each.endpoints.map((change) => add('vpcEndpoints', { ...endpointOf('ssm'), ...change })),
      add('natGateways', { natGatewayId: 'nat-2', vpcId: 'vpc-1', state: 'available', subnetId: 'subnet-a' }),
      add('prefixLists', prefixList('pl-1', '0.0.0.0/1', '128.0.0.0/1'), { prefixListId: 'pl-unread' }),
      patch('vpcs', 'vpc-1', { enableDnsSupport: each.enableDnsSupport }),
    ];
    return factsOf({ why: '', road: '', given });
  });
