import { inDual, inSix } from './healthy-vpc.ts';
import { drop, patch, routes, testRoads } from './test-roads.ts';

const all = { destinationIpv6CidrBlock: '::/0' };
const byEgressOnly = 'open rtb-six eigw-1';
const detached = patch('egressOnlyInternetGateways', 'eigw-1', { attachments: [] });
const noNat = patch('natGateways', 'nat-1', { state: 'failed' });

testRoads([
  {
    why: 'NAT64, which needs DNS64',
    given: [routes('rtb-six', { destinationIpv6CidrBlock: '64:ff9b::/96', natGatewayId: 'nat-1' })],
    from: inSix,
    road: 'undecided nat64 nat-1',
  },
  {
    why: 'a NAT gateway for all of IPv6',
    given: [routes('rtb-six', { ...all, natGatewayId: 'nat-1' })],
    from: inSix,
    road: 'undecided nat64 nat-1',
  },
  { why: 'both versions, and IPv4 is open', from: inDual, road: 'open rtb-six nat-1 rtb-public igw-1' },
  {
    why: 'both versions, and IPv4 is open: IPv6 does not matter',
    given: [detached],
    from: inDual,
    road: 'open rtb-six nat-1 rtb-public igw-1',
  },
  {
    why: 'both versions, and only IPv6 is open: the agent may not use it',
    given: [noNat],
    from: inDual,
    road: 'undecided ipv6-only subnet-dual',
  },
  {
    why: 'both versions, only IPv6 is open, and the agent uses it',
    given: [noNat],
    from: { ...inDual, useDualStackEndpoint: true },
    road: byEgressOnly,
  },
  {
    why: 'both versions, only IPv6 is open, and the agent cannot use it',
    given: [noNat],
    from: { ...inDual, useDualStackEndpoint: false },
    road: 'closed nat-unavailable nat-1',
  },
  {
    why: 'both versions, and both are closed',
    given: [noNat, detached],
    from: inDual,
    road: 'closed nat-unavailable nat-1 (+ internet-gateway-detached)',
  },
  {
    why: 'both versions, and IPv4 is undecided',
    given: [drop('natGateways', 'nat-1')],
    from: inDual,
    road: 'undecided not-read nat-1',
  },
]);
