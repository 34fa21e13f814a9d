import { endpointOf, healthyVpc, inIsolated } from './healthy-vpc.ts';
import { add, drop, ingress, patch, testRoads } from './test-roads.ts';

const byNat = 'open rtb-private nat-1 rtb-public igw-1';
const endpoint = (change: Partial<ReturnType<typeof endpointOf>> = {}) =>
  add('vpcEndpoints', { ...endpointOf('ssm'), ...change });
const [vpc] = healthyVpc.vpcs;
const { enableDnsHostnames: _, ...withoutHostnames } = vpc ?? {
  vpcId: '',
  cidrBlocks: [],
  ipv6CidrBlocks: [],
};
const unreadDns = [drop('vpcs', 'vpc-1'), add('vpcs', withoutHostnames)];
const noDnsSupport = patch('vpcs', 'vpc-1', { enableDnsSupport: false });
const noDnsHostnames = patch('vpcs', 'vpc-1', { enableDnsHostnames: false });

testRoads([
  { why: 'available, in an isolated subnet', given: [endpoint()], from: inIsolated, road: 'open vpce-ssm' },
  { why: 'names lead to it even where a public road is open', given: [endpoint()], road: 'open vpce-ssm' },
  {
    why: 'available in another case',
    given: [endpoint({ state: 'Available', vpcEndpointType: 'interface' })],
    from: inIsolated,
    road: 'open vpce-ssm',
  },
  {
    why: 'failed',
    given: [endpoint({ state: 'failed' })],
    from: inIsolated,
    road: 'closed endpoint-not-available vpce-ssm (+ no-route)',
  },
  {
    why: 'pendingAcceptance',
    given: [endpoint({ state: 'pendingAcceptance' })],
    from: inIsolated,
    road: 'closed endpoint-not-available vpce-ssm (+ no-route)',
  },
  {
    why: 'deleting',
    given: [endpoint({ state: 'deleting' })],
    from: inIsolated,
    road: 'closed endpoint-not-available vpce-ssm (+ no-route)',
  },
  {
    why: 'without any subnet',
    given: [endpoint({ subnetIds: [] })],
    from: inIsolated,
    road: 'closed endpoint-not-available vpce-ssm (+ no-route)',
  },
  {
    why: 'deleted: no endpoint any more',
    given: [endpoint({ state: 'deleted' })],
    from: inIsolated,
    road: 'closed no-route rtb-main',
  },
  { why: 'failed, beside an open public road', given: [endpoint({ state: 'failed' })], road: byNat },
  {
    why: 'private DNS off',
    given: [endpoint({ privateDnsEnabled: false })],
    from: inIsolated,
    road: 'closed private-dns-off vpce-ssm (+ no-route)',
  },
  {
    why: 'private DNS off, beside an open public road',
    given: [endpoint({ privateDnsEnabled: false })],
    road: byNat,
  },
  {
    why: 'private DNS off, and its group shut too',
    given: [endpoint({ privateDnsEnabled: false }), ingress('sg-endpoint')],
    from: inIsolated,
    road: 'closed private-dns-off vpce-ssm (+ endpoint-security-group, no-route)',
  },
  {
    why: 'DNS support off',
    given: [endpoint(), noDnsSupport],
    from: inIsolated,
    road: 'closed vpc-dns-off vpc-1 (+ no-route)',
  },
  {
    why: 'DNS hostnames off',
    given: [endpoint(), noDnsHostnames],
    from: inIsolated,
    road: 'closed vpc-dns-off vpc-1 (+ no-route)',
  },
  { why: 'DNS support off, beside an open public road', given: [endpoint(), noDnsSupport], road: byNat },
  { why: 'DNS hostnames off, beside an open public road', given: [endpoint(), noDnsHostnames], road: byNat },
  {
    why: 'DNS off and no endpoint is no fault of DNS',
    given: [noDnsSupport],
    from: inIsolated,
    road: 'closed no-route rtb-main',
  },
  {
    why: 'private DNS off and DNS off',
    given: [endpoint({ privateDnsEnabled: false }), noDnsHostnames],
    from: inIsolated,
    road: 'closed private-dns-off vpce-ssm (+ vpc-dns-off, no-route)',
  },
  {
    why: 'DNS unread, and only the endpoint would do',
    given: [endpoint(), ...unreadDns],
    from: inIsolated,
    road: 'undecided not-read vpc-1',
  },
  { why: 'DNS unread, and either road would do', given: [endpoint(), ...unreadDns], road: byNat },
  {
    why: 'DNS unread, and only the public road would do',
    given: [endpoint(), ...unreadDns, ingress('sg-endpoint')],
    road: 'undecided not-read vpc-1',
  },
  {
    why: 'DNS unread, and neither road would do',
    given: [endpoint(), ...unreadDns, ingress('sg-endpoint')],
    from: inIsolated,
    road: 'closed endpoint-security-group sg-endpoint (+ no-route)',
  },
  {
    why: 'hostnames unread, but support is off: decided',
    given: [endpoint(), drop('vpcs', 'vpc-1'), add('vpcs', { ...withoutHostnames, enableDnsSupport: false })],
    from: inIsolated,
    road: 'closed vpc-dns-off vpc-1 (+ no-route)',
  },
]);
