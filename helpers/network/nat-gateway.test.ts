import type { NatGateway } from './facts.ts';
import { inIsolated } from './healthy-vpc.ts';
import { add, drop, patch, routes, rules, testRoads } from './test-roads.ts';

const all = { destinationCidrBlock: '0.0.0.0/0' };
const byNat = 'open rtb-private nat-1 rtb-public igw-1';
const nat = (change: Partial<NatGateway>) => patch('natGateways', 'nat-1', change);
const regional = (change: Partial<NatGateway> = {}) => [
  drop('natGateways', 'nat-1'),
  add('natGateways', {
    natGatewayId: 'nat-1',
    vpcId: 'vpc-1',
    state: 'available',
    availabilityMode: 'regional',
    ...change,
  }),
];
const second = (subnetId: string) =>
  add('natGateways', { natGatewayId: 'nat-2', vpcId: 'vpc-1', state: 'available', subnetId });

testRoads([
  { why: 'failed', given: [nat({ state: 'failed' })], road: 'closed nat-unavailable nat-1' },
  { why: 'pending', given: [nat({ state: 'pending' })], road: 'closed nat-unavailable nat-1' },
  { why: 'deleting', given: [nat({ state: 'deleting' })], road: 'closed nat-unavailable nat-1' },
  { why: 'deleted', given: [nat({ state: 'deleted' })], road: 'closed nat-unavailable nat-1' },
  { why: 'available in another case', given: [nat({ state: 'Available' })], road: byNat },
  {
    why: 'public, said aloud',
    given: [nat({ connectivityType: 'public', availabilityMode: 'zonal' })],
    road: byNat,
  },
  { why: 'not read', given: [drop('natGateways', 'nat-1')], road: 'undecided not-read nat-1' },
  {
    why: 'a private one before an internet gateway',
    given: [nat({ connectivityType: 'private' })],
    road: 'closed nat-without-route nat-1',
  },
  {
    why: 'a private one before a transit gateway',
    given: [
      nat({ connectivityType: 'private' }),
      routes('rtb-public', { ...all, transitGatewayId: 'tgw-1' }),
    ],
    road: 'undecided leaves-vpc tgw-1',
  },
  {
    why: 'its subnet has no route out',
    given: [routes('rtb-public')],
    road: 'closed nat-without-route rtb-public',
  },
  {
    why: 'its subnet routes into a blackhole',
    given: [routes('rtb-public', { ...all, gatewayId: 'igw-9', state: 'blackhole' })],
    road: 'closed nat-without-route rtb-public',
  },
  {
    why: 'unavailable and without a route',
    given: [nat({ state: 'failed' }), routes('rtb-public')],
    road: 'closed nat-unavailable nat-1 (+ nat-without-route)',
  },
  {
    why: 'in the private subnet, which routes to itself',
    given: [nat({ subnetId: 'subnet-a' })],
    road: 'closed nat-without-route rtb-private',
  },
  {
    why: 'two that point at each other',
    given: [second('subnet-a'), routes('rtb-public', { ...all, natGatewayId: 'nat-2' })],
    road: 'closed nat-without-route rtb-public',
  },
  {
    why: 'behind another one that works',
    given: [second('subnet-a'), routes('rtb-main', { ...all, natGatewayId: 'nat-2' })],
    from: inIsolated,
    road: 'undecided nat-behind-nat nat-1',
  },
  {
    why: 'behind another one that is unavailable',
    given: [
      second('subnet-a'),
      routes('rtb-main', { ...all, natGatewayId: 'nat-2' }),
      nat({ state: 'failed' }),
    ],
    from: inIsolated,
    road: 'closed nat-unavailable nat-1',
  },
  {
    why: 'before a firewall',
    given: [routes('rtb-public', { ...all, gatewayId: 'vpce-9' })],
    road: 'undecided leaves-vpc vpce-9',
  },
  {
    why: 'in a subnet that was not read',
    given: [nat({ subnetId: 'subnet-x' })],
    road: 'undecided not-read nat-1',
  },
  {
    why: 'in a subnet on the main table, which has no route out',
    given: [nat({ subnetId: 'subnet-isolated' })],
    road: 'closed nat-without-route rtb-main',
  },
  { why: 'regional', given: regional(), road: 'open rtb-private nat-1' },
  {
    why: 'regional, in a VPC without internet gateway',
    given: [...regional(), patch('internetGateways', 'igw-1', { attachments: [] })],
    road: 'closed nat-without-route nat-1',
  },
  {
    why: 'regional and private',
    given: regional({ connectivityType: 'private' }),
    road: 'closed nat-without-route nat-1',
  },
  {
    why: 'regional, with the table that it uses',
    given: regional({ routeTableId: 'rtb-public' }),
    road: byNat,
  },
  {
    why: 'regional, with a table that leads nowhere',
    given: [...regional({ routeTableId: 'rtb-public' }), routes('rtb-public')],
    road: 'closed nat-without-route rtb-public',
  },
  {
    why: 'its network ACL keeps the instances out',
    given: [
      rules(
        'acl-2',
        [90, 'in', 'deny', '10.0.0.0/16'],
        [100, 'in', 'allow', '0.0.0.0/0'],
        [100, 'out', 'allow', '0.0.0.0/0'],
      ),
    ],
    road: 'closed nacl-egress acl-2',
  },
  {
    why: 'its network ACL lets nothing out',
    given: [rules('acl-2', [100, 'in', 'allow', '0.0.0.0/0'], [100, 'out', 'allow', '10.0.0.0/16'])],
    road: 'closed nacl-egress acl-2',
  },
  {
    why: 'its network ACL lets no answer in',
    given: [rules('acl-2', [100, 'in', 'allow', '10.0.0.0/16'], [100, 'out', 'allow', '0.0.0.0/0'])],
    road: 'closed nacl-return acl-2',
  },
  {
    why: 'its network ACL lets no answer through to the instances',
    given: [
      rules('acl-2', [100, 'in', 'allow', '0.0.0.0/0'], [100, 'out', 'allow', '0.0.0.0/0', [443, 443]]),
    ],
    road: 'closed nacl-return acl-2',
  },
  {
    why: 'its network ACL denies RDP only, one port of many',
    given: [
      rules(
        'acl-2',
        [90, 'in', 'deny', '0.0.0.0/0', [3389, 3389]],
        [100, 'in', 'allow', '0.0.0.0/0'],
        [100, 'out', 'allow', '0.0.0.0/0'],
      ),
    ],
    road: byNat,
  },
  {
    why: 'its network ACL lets half of the answers in',
    given: [
      rules(
        'acl-2',
        [90, 'in', 'allow', '10.0.0.0/16', [443, 443]],
        [100, 'in', 'allow', '0.0.0.0/0', [32_768, 65_535]],
        [100, 'out', 'allow', '0.0.0.0/0'],
      ),
    ],
    road: 'undecided some-ports acl-2',
  },
  {
    why: 'its network ACL keeps another instance out, not this one',
    given: [
      rules(
        'acl-2',
        [90, 'in', 'deny', '10.0.1.99/32'],
        [100, 'in', 'allow', '0.0.0.0/0'],
        [100, 'out', 'allow', '0.0.0.0/0'],
      ),
    ],
    road: byNat,
  },
]);
