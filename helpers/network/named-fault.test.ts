import { endpointOf, inIsolated } from './healthy-vpc.ts';
import { add, egress, patch, routes, testRoads } from './test-roads.ts';

const noDns = { privateDnsEnabled: false };
const sibling = (service: string) => add('vpcEndpoints', endpointOf(service));

testRoads([
  {
    why: 'an endpoint and a public road are both broken: the endpoint is meant',
    given: [
      add('vpcEndpoints', { ...endpointOf('ssm'), ...noDns }),
      patch('natGateways', 'nat-1', { state: 'failed' }),
    ],
    road: 'closed private-dns-off vpce-ssm (+ nat-unavailable)',
  },
  {
    why: 'a public road is broken and endpoints for others exist: the public road is meant',
    given: [sibling('ec2messages'), patch('natGateways', 'nat-1', { state: 'failed' })],
    road: 'closed nat-unavailable nat-1 (+ endpoint-missing)',
  },
  {
    why: 'isolated, with an endpoint for ssmmessages only',
    given: [sibling('ssmmessages')],
    from: inIsolated,
    road: 'closed endpoint-missing vpc-1 (+ no-route)',
  },
  {
    why: 'isolated, with an endpoint for ssm only, on the way to ssmmessages',
    given: [sibling('ssm')],
    from: inIsolated,
    to: 'ssmmessages',
    road: 'closed endpoint-missing vpc-1 (+ no-route)',
  },
  {
    why: 'isolated, with endpoints of ssm, on the way to kms',
    given: [sibling('ssm'), sibling('ssmmessages')],
    from: inIsolated,
    to: 'kms',
    road: 'closed endpoint-missing vpc-1 (+ no-route)',
  },
  {
    why: 'isolated, with an endpoint for kms only: no plan for Systems Manager',
    given: [sibling('kms')],
    from: inIsolated,
    road: 'closed no-route rtb-main',
  },
  {
    why: 'isolated, and groups that let nothing out: the route is named',
    given: [egress('sg-agent')],
    from: inIsolated,
    road: 'closed no-route rtb-main (+ security-group-egress)',
  },
  {
    why: 'groups that let nothing out, on a broken public road: in the order of the packet',
    given: [egress('sg-agent'), patch('natGateways', 'nat-1', { state: 'failed' })],
    road: 'closed security-group-egress sg-agent (+ nat-unavailable)',
  },
  {
    why: 'a default route into a blackhole is still a public road that was meant',
    given: [
      sibling('ssmmessages'),
      routes('rtb-main', { destinationCidrBlock: '0.0.0.0/0', gatewayId: 'igw-9', state: 'blackhole' }),
    ],
    from: inIsolated,
    road: 'closed blackhole-route rtb-main (+ endpoint-missing)',
  },
]);
