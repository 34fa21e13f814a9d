import type { VpcEndpoint } from './facts.ts';
import { endpointOf, inIsolated } from './healthy-vpc.ts';
import { add, egress, ingress, prefixList, testRoads } from './test-roads.ts';
import type { Traveller } from './traveller.ts';

const endpoint = (change: Partial<VpcEndpoint> = {}) =>
  add('vpcEndpoints', { ...endpointOf('ssm'), ...change });
const inB = endpoint({ subnetIds: ['subnet-b'] });
const shut = 'closed endpoint-security-group sg-endpoint';
const at = (privateIpAddress: string): Traveller => ({
  ...inIsolated,
  networkInterfaces: inIsolated.networkInterfaces.map((each) => ({ ...each, privateIpAddress })),
});

testRoads([
  {
    why: 'its group lets nobody in',
    given: [endpoint(), ingress('sg-endpoint')],
    from: inIsolated,
    road: shut,
  },
  {
    why: 'its group lets nobody in, and names lead there past an open public road',
    given: [endpoint(), ingress('sg-endpoint')],
    road: shut,
  },
  {
    why: 'its group lets the group of the instance in',
    given: [endpoint(), ingress('sg-endpoint', { groupIds: ['sg-agent'] })],
    from: inIsolated,
    road: 'open vpce-ssm',
  },
  {
    why: 'its group lets another group in',
    given: [endpoint(), ingress('sg-endpoint', { groupIds: ['sg-web'] })],
    from: inIsolated,
    road: shut,
  },
  {
    why: 'its group lets another block in',
    given: [endpoint(), ingress('sg-endpoint', { ipRanges: ['10.0.1.0/24'] })],
    from: inIsolated,
    road: shut,
  },
  {
    why: 'its group lets another port in',
    given: [endpoint(), ingress('sg-endpoint', { fromPort: 80, toPort: 80, ipRanges: ['10.0.0.0/16'] })],
    from: inIsolated,
    road: shut,
  },
  {
    why: 'its group lets this very address in',
    given: [endpoint(), ingress('sg-endpoint', { ipRanges: ['10.0.9.10/32'] })],
    from: at('10.0.9.10'),
    road: 'open vpce-ssm',
  },
  {
    why: 'its group lets only a neighbour in',
    given: [endpoint(), ingress('sg-endpoint', { ipRanges: ['10.0.9.10/32'] })],
    from: at('10.0.9.11'),
    road: shut,
  },
  {
    why: 'its group lets a prefix list of the VPC in',
    given: [
      endpoint(),
      ingress('sg-endpoint', { prefixListIds: ['pl-1'] }),
      add('prefixLists', prefixList('pl-1', '10.0.0.0/16')),
    ],
    from: inIsolated,
    road: 'open vpce-ssm',
  },
  {
    why: 'its group lets an unread prefix list in',
    given: [endpoint(), ingress('sg-endpoint', { prefixListIds: ['pl-1'] })],
    from: inIsolated,
    road: 'undecided not-read sg-endpoint',
  },
  {
    why: 'its group was not read',
    given: [endpoint({ groupIds: ['sg-x'] })],
    from: inIsolated,
    road: 'undecided not-read sg-x',
  },
  {
    why: 'one of its two groups lets the instance in',
    given: [endpoint({ groupIds: ['sg-agent', 'sg-endpoint'] })],
    from: inIsolated,
    road: 'open vpce-ssm',
  },
  {
    why: 'it shares a group with the instance, which does not refer to itself',
    given: [endpoint({ groupIds: ['sg-agent'] })],
    from: inIsolated,
    road: 'closed endpoint-security-group sg-agent',
  },
  {
    why: 'it shares a group with the instance, which refers to itself',
    given: [endpoint({ groupIds: ['sg-agent'] }), ingress('sg-agent', { groupIds: ['sg-agent'] })],
    from: inIsolated,
    road: 'open vpce-ssm',
  },
  {
    why: 'the instance may go to the group of the endpoint only',
    given: [endpoint(), egress('sg-agent', { groupIds: ['sg-endpoint'] })],
    from: inIsolated,
    road: 'open vpce-ssm',
  },
  {
    why: 'the instance may go to another group only',
    given: [endpoint(), egress('sg-agent', { groupIds: ['sg-web'] })],
    from: inIsolated,
    road: 'closed security-group-egress sg-agent',
  },
  {
    why: 'the instance may go to its VPC only',
    given: [endpoint(), egress('sg-agent', { ipRanges: ['10.0.0.0/16'] })],
    from: inIsolated,
    road: 'open vpce-ssm',
  },
  {
    why: 'the instance may go to one subnet of the endpoint: one is enough',
    given: [endpoint(), egress('sg-agent', { ipRanges: ['10.0.2.0/24'] })],
    from: inIsolated,
    road: 'open vpce-ssm',
  },
  {
    why: 'the instance may go to public addresses only',
    given: [endpoint(), egress('sg-agent', { ipRanges: ['52.0.0.0/8'] })],
    from: inIsolated,
    road: 'closed security-group-egress sg-agent',
  },
  {
    why: 'the instance may go to half of the subnet, and where in it the endpoint is, is not known',
    given: [inB, egress('sg-agent', { ipRanges: ['10.0.2.0/25'] })],
    from: inIsolated,
    road: 'undecided ambiguous-rule sg-agent',
  },
  {
    why: 'the instance may go to half of the subnet, where the endpoint is',
    given: [
      endpoint({
        subnetIds: ['subnet-b'],
        networkInterfaces: [{ subnetId: 'subnet-b', ipAddresses: ['10.0.2.7'] }],
      }),
      egress('sg-agent', { ipRanges: ['10.0.2.0/25'] }),
    ],
    from: inIsolated,
    road: 'open vpce-ssm',
  },
  {
    why: 'the instance may go to half of the subnet, where the endpoint is not',
    given: [
      endpoint({
        subnetIds: ['subnet-b'],
        networkInterfaces: [{ subnetId: 'subnet-b', ipAddresses: ['10.0.2.200'] }],
      }),
      egress('sg-agent', { ipRanges: ['10.0.2.0/25'] }),
    ],
    from: inIsolated,
    road: 'closed security-group-egress sg-agent',
  },
]);
