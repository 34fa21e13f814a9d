import type { VpcEndpoint } from './facts.ts';
import { endpointOf, inIsolated } from './healthy-vpc.ts';
import { add, egress, prefixList, type RoadCase, routes, rules, testRoads } from './test-roads.ts';

const gateway = (change: Partial<VpcEndpoint> = {}) =>
  add('vpcEndpoints', {
    ...endpointOf('s3'),
    vpcEndpointType: 'Gateway',
    privateDnsEnabled: false,
    subnetIds: [],
    groupIds: [],
    routeTableIds: ['rtb-main', 'rtb-private'],
    ...change,
  });
const route = routes('rtb-main', { destinationPrefixListId: 'pl-s3', gatewayId: 'vpce-s3' });
const entries = add('prefixLists', prefixList('pl-s3', '3.5.64.0/21', '52.218.0.0/17'));
const byInterface = (change: Partial<VpcEndpoint> = {}) =>
  add('vpcEndpoints', { ...endpointOf('s3'), vpcEndpointId: 'vpce-i', ...change });

const cases: readonly RoadCase[] = [
  { why: 'associated with the table', given: [gateway()], road: 'open vpce-s3' },
  {
    why: 'its route is enough, where associations are not told',
    given: [gateway({ routeTableIds: [] }), route],
    road: 'open vpce-s3',
  },
  { why: 'no private DNS is needed', given: [gateway(), route, entries], road: 'open vpce-s3' },
  {
    why: 'associated with other tables only',
    given: [gateway({ routeTableIds: ['rtb-private'] })],
    road: 'closed no-route rtb-main',
  },
  {
    why: 'its policy denies',
    given: [gateway({ policy: 'denies' })],
    road: 'closed endpoint-policy-denies vpce-s3',
  },
  {
    why: 'the instance may go to its prefix list only',
    given: [gateway(), route, egress('sg-agent', { prefixListIds: ['pl-s3'] })],
    road: 'open vpce-s3',
  },
  {
    why: 'the instance may go to the addresses of its prefix list',
    given: [gateway(), route, entries, egress('sg-agent', { ipRanges: ['3.0.0.0/8', '52.218.0.0/16'] })],
    road: 'open vpce-s3',
  },
  {
    why: 'the instance may go to some addresses of its prefix list',
    given: [gateway(), route, entries, egress('sg-agent', { ipRanges: ['3.0.0.0/8'] })],
    road: 'undecided ambiguous-rule sg-agent',
  },
  {
    why: 'the instance may go to its VPC only',
    given: [gateway(), route, entries, egress('sg-agent', { ipRanges: ['10.0.0.0/16'] })],
    road: 'closed security-group-egress sg-agent',
  },
  {
    why: 'the network ACL lets the instance into the VPC only',
    given: [
      gateway(),
      route,
      rules('acl-1', [100, 'out', 'allow', '10.0.0.0/16'], [100, 'in', 'allow', '0.0.0.0/0']),
    ],
    road: 'closed nacl-egress acl-1',
  },
  {
    why: 'not available',
    given: [gateway({ state: 'failed' }), route],
    road: 'closed endpoint-not-available vpce-s3 (+ no-route)',
  },
  { why: 'an interface endpoint instead', given: [byInterface()], road: 'open vpce-i' },
  {
    why: 'names lead to the interface endpoint, past the gateway',
    given: [gateway(), byInterface({ policy: 'denies' })],
    road: 'closed endpoint-policy-denies vpce-i',
  },
  {
    why: 'names are kept from the interface endpoint inside the VPC',
    given: [gateway(), byInterface({ policy: 'denies', privateDnsOnlyForInboundResolverEndpoint: true })],
    road: 'open vpce-s3',
  },
  {
    why: 'an interface endpoint without private DNS leaves the road to the gateway',
    given: [gateway(), byInterface({ privateDnsEnabled: false })],
    road: 'open vpce-s3',
  },
];

testRoads(cases.map((each) => ({ ...each, from: inIsolated, to: 's3' })));

testRoads([
  {
    why: 'a gateway past an open public road still refuses',
    given: [gateway({ policy: 'denies' })],
    to: 's3',
    road: 'closed endpoint-policy-denies vpce-s3',
  },
  {
    why: 'a gateway of S3 is none for ssm',
    given: [gateway(), route],
    from: inIsolated,
    road: 'closed no-route rtb-main',
  },
]);
