import { inIsolated } from './healthy-vpc.ts';
import { patch, routes, testRoads } from './test-roads.ts';

const all = { destinationCidrBlock: '0.0.0.0/0' };
const core = 'arn:aws:networkmanager::111122223333:core-network/core-network-1';

testRoads([
  {
    why: 'a transit gateway',
    given: [routes('rtb-private', { ...all, transitGatewayId: 'tgw-1' })],
    road: 'undecided leaves-vpc tgw-1',
  },
  {
    why: 'a peering connection',
    given: [routes('rtb-private', { ...all, vpcPeeringConnectionId: 'pcx-1' })],
    road: 'undecided leaves-vpc pcx-1',
  },
  {
    why: 'a virtual private gateway',
    given: [routes('rtb-private', { ...all, gatewayId: 'vgw-1' })],
    road: 'undecided leaves-vpc vgw-1',
  },
  {
    why: 'an appliance, of which AWS names instance and interface',
    given: [routes('rtb-private', { ...all, instanceId: 'i-9', networkInterfaceId: 'eni-9' })],
    road: 'undecided leaves-vpc eni-9',
  },
  {
    why: 'an instance alone',
    given: [routes('rtb-private', { ...all, instanceId: 'i-9' })],
    road: 'undecided leaves-vpc i-9',
  },
  {
    why: 'a Gateway Load Balancer endpoint',
    given: [routes('rtb-private', { ...all, gatewayId: 'vpce-9' })],
    road: 'undecided leaves-vpc vpce-9',
  },
  {
    why: 'a local gateway',
    given: [routes('rtb-private', { ...all, localGatewayId: 'lgw-1' })],
    road: 'undecided leaves-vpc lgw-1',
  },
  {
    why: 'a carrier gateway',
    given: [routes('rtb-private', { ...all, carrierGatewayId: 'cagw-1' })],
    road: 'undecided leaves-vpc cagw-1',
  },
  {
    why: 'a core network',
    given: [routes('rtb-private', { ...all, coreNetworkArn: core })],
    road: `undecided leaves-vpc ${core}`,
  },
  {
    why: 'a gateway of a kind that is not known yet',
    given: [routes('rtb-private', { ...all, gatewayId: 'xgw-1' })],
    road: 'undecided leaves-vpc xgw-1',
  },
  {
    why: 'a target in a field that is not known yet',
    given: [routes('rtb-private', all)],
    road: 'undecided leaves-vpc unknown',
  },
  {
    why: 'a blackhole at an internet gateway that is attached',
    given: [routes('rtb-main', { ...all, gatewayId: 'igw-1', state: 'blackhole' })],
    from: inIsolated,
    road: 'closed blackhole-route rtb-main',
  },
  {
    why: 'a blackhole because the internet gateway was detached: it is the one to repair',
    given: [
      routes('rtb-main', { ...all, gatewayId: 'igw-1', state: 'blackhole' }),
      patch('internetGateways', 'igw-1', { attachments: [] }),
    ],
    from: inIsolated,
    road: 'closed internet-gateway-detached igw-1 (+ no-public-address)',
  },
]);
