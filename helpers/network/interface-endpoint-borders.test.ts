import type { VpcEndpoint } from './facts.ts';
import { endpointOf, inIsolated, inPrivate } from './healthy-vpc.ts';
import { add, routes, rules, testRoads } from './test-roads.ts';
import type { Traveller } from './traveller.ts';

const any = '0.0.0.0/0';
const endpoint = (change: Partial<VpcEndpoint> = {}) =>
  add('vpcEndpoints', { ...endpointOf('ssm'), ...change });
const inB = endpoint({ subnetIds: ['subnet-b'] });
const at = (privateIpAddress: string): Traveller => ({
  ...inIsolated,
  networkInterfaces: inIsolated.networkInterfaces.map((each) => ({ ...each, privateIpAddress })),
});

testRoads([
  {
    why: 'the network ACL of the instance lets it into the VPC only',
    given: [
      inB,
      rules('acl-1', [100, 'out', 'allow', '10.0.0.0/16', [443, 443]], [100, 'in', 'allow', '10.0.0.0/16']),
    ],
    from: inIsolated,
    road: 'open vpce-ssm',
  },
  {
    why: 'the network ACL of the instance does not let it to the endpoint',
    given: [
      inB,
      rules(
        'acl-1',
        [90, 'out', 'deny', '10.0.2.0/24'],
        [100, 'out', 'allow', any],
        [100, 'in', 'allow', any],
      ),
    ],
    from: inIsolated,
    road: 'closed nacl-egress acl-1',
  },
  {
    why: 'the network ACL of the instance bars one subnet of the endpoint of two',
    given: [
      endpoint(),
      rules(
        'acl-1',
        [90, 'out', 'deny', '10.0.2.0/24'],
        [100, 'out', 'allow', any],
        [100, 'in', 'allow', any],
      ),
    ],
    from: inIsolated,
    road: 'open vpce-ssm',
  },
  {
    why: 'the network ACL of the instance lets no answer in',
    given: [inB, rules('acl-1', [100, 'out', 'allow', any], [100, 'in', 'allow', any, [443, 443]])],
    from: inIsolated,
    road: 'closed nacl-return acl-1',
  },
  {
    why: 'the network ACL of the endpoint keeps the subnet of the instance out',
    given: [
      inB,
      rules(
        'acl-2',
        [90, 'in', 'deny', '10.0.9.0/24'],
        [100, 'in', 'allow', any],
        [100, 'out', 'allow', any],
      ),
    ],
    from: inIsolated,
    road: 'closed nacl-egress acl-2',
  },
  {
    why: 'the network ACL of the endpoint lets no answer out',
    given: [inB, rules('acl-2', [100, 'in', 'allow', any], [100, 'out', 'allow', any, [443, 443]])],
    from: inIsolated,
    road: 'closed nacl-return acl-2',
  },
  {
    why: 'the network ACL of the endpoint keeps this address out',
    given: [
      inB,
      rules(
        'acl-2',
        [90, 'in', 'deny', '10.0.9.10/32'],
        [100, 'in', 'allow', any],
        [100, 'out', 'allow', any],
      ),
    ],
    from: at('10.0.9.10'),
    road: 'closed nacl-egress acl-2',
  },
  {
    why: 'the network ACL of the endpoint keeps a neighbour out',
    given: [
      inB,
      rules(
        'acl-2',
        [90, 'in', 'deny', '10.0.9.10/32'],
        [100, 'in', 'allow', any],
        [100, 'out', 'allow', any],
      ),
    ],
    from: at('10.0.9.11'),
    road: 'open vpce-ssm',
  },
  {
    why: 'within one subnet no network ACL applies',
    given: [endpoint({ subnetIds: ['subnet-a'] }), rules('acl-1')],
    from: inPrivate,
    road: 'open vpce-ssm',
  },
  {
    why: 'an appliance inside the VPC, by a route more specific than local',
    given: [inB, routes('rtb-main', { destinationCidrBlock: '10.0.2.0/24', networkInterfaceId: 'eni-9' })],
    from: inIsolated,
    road: 'undecided leaves-vpc eni-9',
  },
  {
    why: 'an appliance on the way to one of two subnets',
    given: [
      endpoint(),
      routes('rtb-main', { destinationCidrBlock: '10.0.2.0/24', networkInterfaceId: 'eni-9' }),
    ],
    from: inIsolated,
    road: 'open vpce-ssm',
  },
  {
    why: 'a propagated route never overrides local',
    given: [
      inB,
      routes('rtb-main', {
        destinationCidrBlock: '10.0.2.0/24',
        gatewayId: 'vgw-1',
        origin: 'EnableVgwRoutePropagation',
      }),
    ],
    from: inIsolated,
    road: 'open vpce-ssm',
  },
]);
