import { routes, testRoads } from './test-roads.ts';

const toNat = { destinationCidrBlock: '0.0.0.0/0', natGatewayId: 'nat-1' };
const byNat = 'open rtb-private nat-1 rtb-public igw-1';

testRoads([
  {
    why: 'a blackhole where the NAT gateway was',
    given: [routes('rtb-private', { ...toNat, state: 'blackhole' })],
    road: 'closed blackhole-route rtb-private',
  },
  {
    why: 'a blackhole where the transit gateway was: provably closed, though it leaves the VPC',
    given: [
      routes('rtb-private', {
        destinationCidrBlock: '0.0.0.0/0',
        transitGatewayId: 'tgw-1',
        state: 'blackhole',
      }),
    ],
    road: 'closed blackhole-route rtb-private',
  },
  {
    why: 'a filtered route is not installed',
    given: [routes('rtb-private', { ...toNat, state: 'filtered' })],
    road: 'closed no-route rtb-private',
  },
  {
    why: 'two halves make a default route',
    given: [
      routes(
        'rtb-private',
        { ...toNat, destinationCidrBlock: '0.0.0.0/1' },
        { ...toNat, destinationCidrBlock: '128.0.0.0/1' },
      ),
    ],
    road: byNat,
  },
  {
    why: 'one half by NAT, one by a transit gateway',
    given: [
      routes(
        'rtb-private',
        { ...toNat, destinationCidrBlock: '0.0.0.0/1' },
        { destinationCidrBlock: '128.0.0.0/1', transitGatewayId: 'tgw-1' },
      ),
    ],
    road: 'undecided ambiguous-route tgw-1',
  },
  {
    why: 'two halves override a default route that would be open',
    given: [
      routes(
        'rtb-private',
        toNat,
        { destinationCidrBlock: '0.0.0.0/1', gatewayId: 'vgw-1' },
        { destinationCidrBlock: '128.0.0.0/1', gatewayId: 'vgw-1' },
      ),
    ],
    road: 'undecided leaves-vpc vgw-1',
  },
  {
    why: 'both halves are blackholes',
    given: [
      routes(
        'rtb-private',
        { ...toNat, destinationCidrBlock: '0.0.0.0/1', state: 'blackhole' },
        { ...toNat, destinationCidrBlock: '128.0.0.0/1', state: 'blackhole' },
      ),
    ],
    road: 'closed blackhole-route rtb-private',
  },
  {
    why: 'half of the internet has no route',
    given: [routes('rtb-private', { ...toNat, destinationCidrBlock: '0.0.0.0/1' })],
    road: 'undecided ambiguous-route rtb-private',
  },
  {
    why: 'private destinations elsewhere do not matter to a public road',
    given: [routes('rtb-private', toNat, { destinationCidrBlock: '10.8.0.0/16', transitGatewayId: 'tgw-1' })],
    road: byNat,
  },
  {
    why: 'a public block to a transit gateway may hold the service',
    given: [
      routes('rtb-private', toNat, { destinationCidrBlock: '52.94.0.0/16', transitGatewayId: 'tgw-1' }),
    ],
    road: 'undecided ambiguous-route tgw-1',
  },
  {
    why: 'no service has a documentation address',
    given: [
      routes('rtb-private', toNat, { destinationCidrBlock: '203.0.113.0/24', transitGatewayId: 'tgw-1' }),
    ],
    road: byNat,
  },
  {
    why: 'a public block by the same NAT gateway changes nothing',
    given: [routes('rtb-private', toNat, { ...toNat, destinationCidrBlock: '52.94.0.0/16' })],
    road: byNat,
  },
  {
    why: 'a public block into a blackhole, beside an open default route',
    given: [
      routes('rtb-private', toNat, {
        destinationCidrBlock: '52.94.0.0/16',
        gatewayId: 'vgw-1',
        state: 'blackhole',
      }),
    ],
    road: 'undecided ambiguous-route vgw-1',
  },
  {
    why: 'an open block, beside a default route into a blackhole',
    given: [
      routes(
        'rtb-private',
        { destinationCidrBlock: '0.0.0.0/0', natGatewayId: 'nat-9', state: 'blackhole' },
        { ...toNat, destinationCidrBlock: '52.94.0.0/16' },
      ),
    ],
    road: 'undecided ambiguous-route nat-9',
  },
  {
    why: 'a static route comes before a propagated one',
    given: [
      routes(
        'rtb-private',
        { destinationCidrBlock: '0.0.0.0/0', gatewayId: 'vgw-1', origin: 'EnableVgwRoutePropagation' },
        toNat,
      ),
    ],
    road: byNat,
  },
  {
    why: 'a propagated route comes first where it is longer',
    given: [
      routes('rtb-private', toNat, {
        destinationCidrBlock: '52.94.0.0/16',
        gatewayId: 'vgw-1',
        origin: 'EnableVgwRoutePropagation',
      }),
    ],
    road: 'undecided ambiguous-route vgw-1',
  },
  {
    why: 'a destination that is no CIDR may be anything',
    given: [routes('rtb-private', toNat, { destinationCidrBlock: '52.94/16', transitGatewayId: 'tgw-1' })],
    road: 'undecided ambiguous-route tgw-1',
  },
  {
    why: 'an IPv6 default route does not carry IPv4',
    given: [
      routes('rtb-private', { destinationIpv6CidrBlock: '::/0', egressOnlyInternetGatewayId: 'eigw-1' }),
    ],
    road: 'closed no-route rtb-private',
  },
]);
