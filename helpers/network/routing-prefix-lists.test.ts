import { add, prefixList, routes, testRoads } from './test-roads.ts';

const toNat = { destinationCidrBlock: '0.0.0.0/0', natGatewayId: 'nat-1' };
const byNat = 'open rtb-private nat-1 rtb-public igw-1';

testRoads([
  {
    why: 'a prefix list with everything is a default route',
    given: [
      routes('rtb-private', { destinationPrefixListId: 'pl-1', natGatewayId: 'nat-1' }),
      add('prefixLists', prefixList('pl-1', '0.0.0.0/0')),
    ],
    road: byNat,
  },
  {
    why: 'a prefix list with a public block to a transit gateway',
    given: [
      routes('rtb-private', toNat, { destinationPrefixListId: 'pl-1', transitGatewayId: 'tgw-1' }),
      add('prefixLists', prefixList('pl-1', '10.8.0.0/16', '52.94.0.0/16')),
    ],
    road: 'undecided ambiguous-route tgw-1',
  },
  {
    why: 'a prefix list with private blocks only',
    given: [
      routes('rtb-private', toNat, { destinationPrefixListId: 'pl-1', transitGatewayId: 'tgw-1' }),
      add('prefixLists', prefixList('pl-1', '10.8.0.0/16', '172.20.0.0/16')),
    ],
    road: byNat,
  },
  {
    why: 'an unread prefix list to a transit gateway may hold the service',
    given: [
      routes('rtb-private', toNat, { destinationPrefixListId: 'pl-1', transitGatewayId: 'tgw-1' }),
      add('prefixLists', { prefixListId: 'pl-1' }),
    ],
    road: 'undecided ambiguous-route tgw-1',
  },
  {
    why: 'an unread prefix list by the same NAT gateway cannot matter',
    given: [routes('rtb-private', toNat, { destinationPrefixListId: 'pl-1', natGatewayId: 'nat-1' })],
    road: byNat,
  },
  {
    why: 'an unread prefix list and nothing else',
    given: [routes('rtb-private', { destinationPrefixListId: 'pl-1', natGatewayId: 'nat-1' })],
    road: 'undecided ambiguous-route rtb-private',
  },
  {
    why: 'a static route comes before a prefix list of the same length',
    given: [
      routes('rtb-private', { destinationPrefixListId: 'pl-1', transitGatewayId: 'tgw-1' }, toNat),
      add('prefixLists', prefixList('pl-1', '0.0.0.0/0')),
    ],
    road: byNat,
  },
  {
    why: 'a prefix list comes before a propagated route of the same length',
    given: [
      routes(
        'rtb-private',
        { destinationCidrBlock: '0.0.0.0/0', gatewayId: 'vgw-1', origin: 'EnableVgwRoutePropagation' },
        { destinationPrefixListId: 'pl-1', natGatewayId: 'nat-1' },
      ),
      add('prefixLists', prefixList('pl-1', '0.0.0.0/0')),
    ],
    road: byNat,
  },
  {
    why: 'of two prefix lists with one block, AWS picks either',
    given: [
      routes(
        'rtb-private',
        { destinationPrefixListId: 'pl-1', natGatewayId: 'nat-1' },
        { destinationPrefixListId: 'pl-2', transitGatewayId: 'tgw-1' },
      ),
      add('prefixLists', prefixList('pl-1', '0.0.0.0/0'), prefixList('pl-2', '0.0.0.0/0')),
    ],
    road: 'undecided ambiguous-route tgw-1',
  },
  {
    why: 'the route of a gateway endpoint is for its own service only',
    given: [routes('rtb-private', toNat, { destinationPrefixListId: 'pl-s3', gatewayId: 'vpce-s3' })],
    road: byNat,
  },
  {
    why: 'the route of a gateway endpoint is no default route',
    given: [routes('rtb-private', { destinationPrefixListId: 'pl-s3', gatewayId: 'vpce-s3' })],
    road: 'closed no-route rtb-private',
  },
]);
