import type { VpcEndpoint } from './facts.ts';
import { endpointOf, inSix } from './healthy-vpc.ts';
import { add, drop, egress, ingress, patch, prefixList, routes, rules, testRoads } from './test-roads.ts';

const all = { destinationIpv6CidrBlock: '::/0' };
const toEgressOnly = { ...all, egressOnlyInternetGatewayId: 'eigw-1' };
const byEgressOnly = 'open rtb-six eigw-1';
const detached = patch('egressOnlyInternetGateways', 'eigw-1', { attachments: [] });
const endpoint = (change: Partial<VpcEndpoint> = {}) =>
  add('vpcEndpoints', {
    ...endpointOf('ssm'),
    subnetIds: ['subnet-dual'],
    ipAddressType: 'dualstack',
    ...change,
  });

testRoads([
  { why: 'IPv6 by an egress-only gateway', from: inSix, road: byEgressOnly },
  {
    why: 'IPv6 by an internet gateway needs no public IPv4 address',
    given: [routes('rtb-six', { ...all, gatewayId: 'igw-1' })],
    from: inSix,
    road: 'open rtb-six igw-1',
  },
  {
    why: 'the egress-only gateway is detached',
    given: [detached],
    from: inSix,
    road: 'closed internet-gateway-detached eigw-1',
  },
  {
    why: 'the egress-only gateway was not read',
    given: [drop('egressOnlyInternetGateways', 'eigw-1')],
    from: inSix,
    road: 'undecided not-read eigw-1',
  },
  { why: 'no IPv6 route', given: [routes('rtb-six')], from: inSix, road: 'closed no-route rtb-six' },
  {
    why: 'an IPv4 default route does not carry IPv6',
    given: [routes('rtb-six', { destinationCidrBlock: '0.0.0.0/0', natGatewayId: 'nat-1' })],
    from: inSix,
    road: 'closed no-route rtb-six',
  },
  {
    why: 'an IPv6 blackhole',
    given: [
      routes('rtb-six', { ...toEgressOnly, egressOnlyInternetGatewayId: 'eigw-9', state: 'blackhole' }),
    ],
    from: inSix,
    road: 'closed blackhole-route rtb-six',
  },
  {
    why: 'IPv6 by a transit gateway',
    given: [routes('rtb-six', { ...all, transitGatewayId: 'tgw-1' })],
    from: inSix,
    road: 'undecided leaves-vpc tgw-1',
  },
  {
    why: 'all of the global unicast space is as good as ::/0',
    given: [routes('rtb-six', { ...toEgressOnly, destinationIpv6CidrBlock: '2000::/3' })],
    from: inSix,
    road: byEgressOnly,
  },
  {
    why: 'an IPv6 block that may hold the service, to a transit gateway',
    given: [
      routes('rtb-six', toEgressOnly, {
        destinationIpv6CidrBlock: '2600:1f00::/24',
        transitGatewayId: 'tgw-1',
      }),
    ],
    from: inSix,
    road: 'undecided ambiguous-route tgw-1',
  },
  {
    why: 'an IPv6 prefix list as default route',
    given: [
      routes('rtb-six', { destinationPrefixListId: 'pl-6', egressOnlyInternetGatewayId: 'eigw-1' }),
      add('prefixLists', prefixList('pl-6', '::/1', '8000::/1')),
    ],
    from: inSix,
    road: byEgressOnly,
  },
  {
    why: 'groups that allow IPv4 only',
    given: [egress('sg-agent', { ipRanges: ['0.0.0.0/0'] })],
    from: inSix,
    road: 'closed security-group-egress sg-agent',
  },
  {
    why: 'groups that allow the global unicast space',
    given: [egress('sg-agent', { ipv6Ranges: ['2000::/3'] })],
    from: inSix,
    road: byEgressOnly,
  },
  {
    why: 'groups that allow unique local addresses only',
    given: [egress('sg-agent', { ipv6Ranges: ['fc00::/7'] })],
    from: inSix,
    road: 'closed security-group-egress sg-agent',
  },
  {
    why: 'groups that allow some public IPv6 addresses',
    given: [egress('sg-agent', { ipv6Ranges: ['2600::/16'] })],
    from: inSix,
    road: 'undecided ambiguous-rule sg-agent',
  },
  {
    why: 'a network ACL without IPv6 rules',
    given: [rules('acl-1', [100, 'in', 'allow', '0.0.0.0/0'], [100, 'out', 'allow', '0.0.0.0/0'])],
    from: inSix,
    road: 'closed nacl-egress acl-1 (+ nacl-return)',
  },
  {
    why: 'an earlier deny of IPv6 overlaps a later allow',
    given: [
      rules(
        'acl-1',
        [90, 'out', 'deny', '::/0', [443, 443]],
        [100, 'out', 'allow', '::/0'],
        [100, 'in', 'allow', '::/0'],
      ),
    ],
    from: inSix,
    road: 'closed nacl-egress acl-1',
  },
  {
    why: 'an earlier deny of IPv4 says nothing of IPv6',
    given: [
      rules(
        'acl-1',
        [90, 'out', 'deny', '0.0.0.0/0'],
        [100, 'out', 'allow', '::/0'],
        [100, 'in', 'allow', '::/0', [1024, 65_535]],
      ),
    ],
    from: inSix,
    road: byEgressOnly,
  },
  {
    why: 'no IPv6 answer comes in',
    given: [rules('acl-1', [100, 'out', 'allow', '::/0'], [100, 'in', 'allow', '::/0', [443, 443]])],
    from: inSix,
    road: 'closed nacl-return acl-1',
  },
  {
    why: 'public access blocked both ways stops an egress-only gateway',
    given: [patch('subnets', 'subnet-six', { internetGatewayBlockMode: 'block-bidirectional' })],
    from: inSix,
    road: 'undecided public-access-blocked subnet-six',
  },
  {
    why: 'public access blocked inwards lets an egress-only gateway pass',
    given: [patch('subnets', 'subnet-six', { internetGatewayBlockMode: 'block-ingress' })],
    from: inSix,
    road: byEgressOnly,
  },
  { why: 'a dual-stack endpoint', given: [endpoint()], from: inSix, road: 'open vpce-ssm' },
  {
    why: 'a dual-stack endpoint whose group allows IPv4 only',
    given: [endpoint(), ingress('sg-endpoint', { ipRanges: ['10.0.0.0/16'] })],
    from: inSix,
    road: 'closed endpoint-security-group sg-endpoint',
  },
  {
    why: 'an IPv4 endpoint has no IPv6 address, so names lead past it',
    given: [endpoint({ ipAddressType: 'ipv4', policy: 'denies' })],
    from: inSix,
    road: byEgressOnly,
  },
  {
    why: 'an IPv6 endpoint has no IPv4 address',
    given: [endpoint({ ipAddressType: 'ipv6', policy: 'denies' })],
    road: 'open rtb-private nat-1 rtb-public igw-1',
  },
]);
