import { endpointOf, inIsolated, inPublic } from './healthy-vpc.ts';
import { add, drop, egress, patch, routes, rules, testRoads } from './test-roads.ts';

const toTransit = { destinationCidrBlock: '0.0.0.0/0', transitGatewayId: 'tgw-1' };
const privateToTransit = { destinationCidrBlock: '10.8.0.0/13', transitGatewayId: 'tgw-1' };
const toNat = { destinationCidrBlock: '0.0.0.0/0', natGatewayId: 'nat-1' };
const onlyPrivate = egress('sg-agent', { ipRanges: ['10.0.0.0/8'] });
const foreign = patch('subnets', 'subnet-a', { ownerId: '444455556666' });

testRoads([
  {
    why: 'a transit gateway, and groups that let nothing out',
    given: [routes('rtb-private', toTransit), egress('sg-agent')],
    road: 'closed security-group-egress sg-agent',
  },
  {
    why: 'a transit gateway, and a network ACL that lets nothing out',
    given: [routes('rtb-private', toTransit), rules('acl-1', [100, 'in', 'allow', '0.0.0.0/0'])],
    road: 'closed nacl-egress acl-1',
  },
  {
    why: 'a transit gateway, and a network ACL that lets no answer in',
    given: [routes('rtb-private', toTransit), rules('acl-1', [100, 'out', 'allow', '0.0.0.0/0'])],
    road: 'closed nacl-return acl-1',
  },
  {
    why: 'a transit gateway, and groups that let private addresses out: endpoints may be there',
    given: [routes('rtb-private', toTransit), onlyPrivate],
    road: 'undecided leaves-vpc tgw-1',
  },
  {
    why: 'a NAT gateway, and groups that let private addresses out',
    given: [onlyPrivate],
    road: 'closed security-group-egress sg-agent',
  },
  {
    why: 'no default route, but a private one to a transit gateway',
    given: [routes('rtb-main', privateToTransit)],
    from: inIsolated,
    road: 'undecided leaves-vpc tgw-1',
  },
  {
    why: 'no default route, but a private one to a peered VPC',
    given: [routes('rtb-main', { destinationCidrBlock: '172.20.0.0/16', vpcPeeringConnectionId: 'pcx-1' })],
    from: inIsolated,
    road: 'undecided leaves-vpc pcx-1',
  },
  {
    why: 'a private route to a transit gateway that groups do not let out to',
    given: [routes('rtb-main', privateToTransit), egress('sg-agent', { ipRanges: ['192.168.0.0/16'] })],
    from: inIsolated,
    road: 'closed no-route rtb-main (+ security-group-egress)',
  },
  {
    why: 'a private route to a transit gateway, and groups that let out to some group: it may be there',
    given: [routes('rtb-main', privateToTransit), egress('sg-agent', { groupIds: ['sg-central'] })],
    from: inIsolated,
    road: 'undecided leaves-vpc tgw-1',
  },
  {
    why: 'a private route into a blackhole',
    given: [routes('rtb-main', { ...privateToTransit, state: 'blackhole' })],
    from: inIsolated,
    road: 'closed no-route rtb-main',
  },
  {
    why: 'a VPC with a public road of its own does not rely on a transit gateway',
    given: [
      routes('rtb-private', toNat, privateToTransit),
      patch('natGateways', 'nat-1', { state: 'failed' }),
    ],
    road: 'closed nat-unavailable nat-1',
  },
  {
    why: 'a VPC with endpoints of its own does not rely on a transit gateway',
    given: [routes('rtb-main', privateToTransit), add('vpcEndpoints', endpointOf('ssmmessages'))],
    from: inIsolated,
    road: 'closed endpoint-missing vpc-1 (+ no-route)',
  },
  {
    why: 'an endpoint of its own whose names are off is at fault, transit gateway or not',
    given: [
      routes('rtb-main', privateToTransit),
      add('vpcEndpoints', { ...endpointOf('ssm'), privateDnsEnabled: false }),
    ],
    from: inIsolated,
    road: 'closed private-dns-off vpce-ssm (+ no-route)',
  },
  {
    why: 'a shared subnet, though all that is seen is open',
    given: [foreign],
    road: 'undecided shared-subnet subnet-a',
  },
  {
    why: 'a shared subnet without a route that is seen',
    given: [foreign, drop('routeTables', 'rtb-private'), drop('routeTables', 'rtb-main')],
    road: 'undecided shared-subnet subnet-a',
  },
  {
    why: 'a shared subnet, and groups that let nothing out',
    given: [foreign, egress('sg-agent')],
    road: 'closed security-group-egress sg-agent',
  },
  {
    why: 'a shared subnet, and groups that let out to private addresses',
    given: [foreign, onlyPrivate],
    road: 'undecided shared-subnet subnet-a',
  },
  {
    why: 'a shared subnet, and groups that let out to a group of its owner',
    given: [foreign, egress('sg-agent', { groupIds: ['sg-owner'] })],
    road: 'undecided shared-subnet subnet-a',
  },
  {
    why: 'a shared subnet, and a network ACL that lets nothing out',
    given: [foreign, rules('acl-1', [100, 'in', 'allow', '0.0.0.0/0'])],
    road: 'closed nacl-egress acl-1',
  },
  {
    why: 'a shared subnet whose network ACL is not seen',
    given: [foreign, drop('networkAcls', 'acl-1')],
    road: 'undecided shared-subnet subnet-a',
  },
  {
    why: 'another subnet is shared: nothing to this one',
    given: [foreign],
    from: inPublic,
    road: 'open rtb-public igw-1',
  },
]);
