import { inIsolated, inPublic } from './healthy-vpc.ts';
import { drop, patch, routes, testRoads } from './test-roads.ts';

const toNat = { destinationCidrBlock: '0.0.0.0/0', natGatewayId: 'nat-1' };
const byNat = 'open rtb-private nat-1 rtb-public igw-1';
const associated = (state: string) =>
  patch('routeTables', 'rtb-private', { associations: [{ main: false, subnetId: 'subnet-a', state }] });

testRoads([
  { why: 'a private subnet goes by its NAT gateway', road: byNat },
  { why: 'a public subnet goes by the internet gateway', from: inPublic, road: 'open rtb-public igw-1' },
  { why: 'only the local route', from: inIsolated, road: 'closed no-route rtb-main' },
  {
    why: 'the explicit table wins, though the main one would do',
    given: [routes('rtb-main', toNat), routes('rtb-private')],
    road: 'closed no-route rtb-private',
  },
  {
    why: 'no explicit table: the main one serves',
    given: [routes('rtb-main', toNat)],
    from: inIsolated,
    road: 'open rtb-main nat-1 rtb-public igw-1',
  },
  {
    why: 'a disassociated table is none',
    given: [associated('disassociated')],
    road: 'closed no-route rtb-main',
  },
  { why: 'a failed association is none', given: [associated('failed')], road: 'closed no-route rtb-main' },
  { why: 'an association in the making counts', given: [associated('associating')], road: byNat },
  {
    why: 'neither an own nor a main table is known',
    given: [drop('routeTables', 'rtb-private'), drop('routeTables', 'rtb-main')],
    road: 'undecided not-read subnet-a',
  },
  {
    why: 'the subnet itself is not known',
    given: [drop('subnets', 'subnet-a')],
    road: 'undecided not-read subnet-a',
  },
]);
