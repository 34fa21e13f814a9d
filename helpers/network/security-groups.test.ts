import { inPrivate, openGroup } from './healthy-vpc.ts';
import { add, egress, prefixList, testRoads } from './test-roads.ts';
import type { Traveller } from './traveller.ts';

const byNat = 'open rtb-private nat-1 rtb-public igw-1';
const closed = 'closed security-group-egress sg-agent';
const everywhere = ['0.0.0.0/0'];
const withGroups = (...groupIds: readonly string[]): Traveller => ({
  ...inPrivate,
  networkInterfaces: inPrivate.networkInterfaces.map((each) => ({ ...each, groupIds })),
});
const exceptPrivate = [
  ...['0.0.0.0/5', '8.0.0.0/7', '11.0.0.0/8', '12.0.0.0/6', '16.0.0.0/4', '32.0.0.0/3', '64.0.0.0/2'],
  ...['128.0.0.0/3', '160.0.0.0/5', '168.0.0.0/6', '172.0.0.0/12', '172.32.0.0/11', '172.64.0.0/10'],
  ...['172.128.0.0/9', '173.0.0.0/8', '174.0.0.0/7', '176.0.0.0/4', '192.0.0.0/9', '192.128.0.0/11'],
  ...['192.160.0.0/13', '192.169.0.0/16', '192.170.0.0/15', '192.172.0.0/14', '192.176.0.0/12'],
  ...['192.192.0.0/10', '193.0.0.0/8', '194.0.0.0/7', '196.0.0.0/6', '200.0.0.0/5', '208.0.0.0/4'],
];

testRoads([
  { why: 'no rule at all', given: [egress('sg-agent')], road: closed },
  { why: 'TCP 443 to everywhere', given: [egress('sg-agent', { ipRanges: everywhere })], road: byNat },
  {
    why: 'TCP by its number',
    given: [egress('sg-agent', { ipProtocol: '6', ipRanges: everywhere })],
    road: byNat,
  },
  {
    why: 'all protocols, where ports say nothing',
    given: [egress('sg-agent', { ipProtocol: '-1', fromPort: 0, toPort: 0, ipRanges: everywhere })],
    road: byNat,
  },
  { why: 'UDP 443', given: [egress('sg-agent', { ipProtocol: 'udp', ipRanges: everywhere })], road: closed },
  {
    why: 'a range that ends before 443',
    given: [egress('sg-agent', { fromPort: 80, toPort: 442, ipRanges: everywhere })],
    road: closed,
  },
  {
    why: 'a range that ends at 443',
    given: [egress('sg-agent', { fromPort: 80, toPort: 443, ipRanges: everywhere })],
    road: byNat,
  },
  {
    why: 'a range that begins after 443',
    given: [egress('sg-agent', { fromPort: 444, toPort: 65_535, ipRanges: everywhere })],
    road: closed,
  },
  {
    why: 'two halves in two rules',
    given: [egress('sg-agent', { ipRanges: ['0.0.0.0/1'] }, { ipRanges: ['128.0.0.0/1'] })],
    road: byNat,
  },
  {
    why: 'two halves in two groups',
    given: [
      egress('sg-agent', { ipRanges: ['0.0.0.0/1'] }),
      add('securityGroups', openGroup('sg-2')),
      egress('sg-2', { ipRanges: ['128.0.0.0/1'] }),
    ],
    from: withGroups('sg-2', 'sg-agent'),
    road: byNat,
  },
  {
    why: 'a second group allows what the first does not',
    given: [egress('sg-agent'), add('securityGroups', openGroup('sg-2'))],
    from: withGroups('sg-agent', 'sg-2'),
    road: byNat,
  },
  {
    why: 'neither group allows: the first by id is named',
    given: [egress('sg-agent'), add('securityGroups', openGroup('sg-a')), egress('sg-a')],
    from: withGroups('sg-agent', 'sg-a'),
    road: 'closed security-group-egress sg-a',
  },
  {
    why: 'private ranges only',
    given: [egress('sg-agent', { ipRanges: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'] })],
    road: closed,
  },
  {
    why: 'everything but the private ranges',
    given: [egress('sg-agent', { ipRanges: exceptPrivate })],
    road: byNat,
  },
  {
    why: 'a part of the public space',
    given: [egress('sg-agent', { ipRanges: ['52.94.0.0/16'] })],
    road: 'undecided ambiguous-rule sg-agent',
  },
  {
    why: 'IPv6 only, for a road by IPv4',
    given: [egress('sg-agent', { ipv6Ranges: ['::/0'] })],
    road: closed,
  },
  {
    why: 'a prefix list with everything',
    given: [
      egress('sg-agent', { prefixListIds: ['pl-1'] }),
      add('prefixLists', prefixList('pl-1', '0.0.0.0/1', '128.0.0.0/1')),
    ],
    road: byNat,
  },
  {
    why: 'a prefix list with private ranges',
    given: [
      egress('sg-agent', { prefixListIds: ['pl-1'] }),
      add('prefixLists', prefixList('pl-1', '10.0.0.0/8')),
    ],
    road: closed,
  },
  {
    why: 'an unread prefix list that decides alone',
    given: [egress('sg-agent', { prefixListIds: ['pl-1'] }), add('prefixLists', { prefixListId: 'pl-1' })],
    road: 'undecided not-read sg-agent',
  },
  {
    why: 'an unread prefix list beside a rule that suffices',
    given: [egress('sg-agent', { prefixListIds: ['pl-1'] }, { ipRanges: everywhere })],
    road: byNat,
  },
  {
    why: 'an unread prefix list for another port',
    given: [egress('sg-agent', { fromPort: 80, toPort: 80, prefixListIds: ['pl-1'] })],
    road: closed,
  },
  {
    why: 'another group only: no public address is a member',
    given: [egress('sg-agent', { groupIds: ['sg-endpoint'] })],
    road: closed,
  },
  {
    why: 'a group that was not read may allow it',
    given: [egress('sg-agent')],
    from: withGroups('sg-agent', 'sg-x'),
    road: 'undecided not-read sg-agent',
  },
  {
    why: 'a group that was not read beside one that suffices',
    from: withGroups('sg-agent', 'sg-x'),
    road: byNat,
  },
  { why: 'no group is known', from: withGroups(), road: 'undecided not-read unknown' },
  {
    why: 'a range that is no CIDR',
    given: [egress('sg-agent', { ipRanges: ['anywhere'] })],
    road: 'undecided not-read sg-agent',
  },
]);
