import type { EndpointSurroundings, VpcEndpointSubject } from '../../model/vpc-endpoint.ts';
import { endpointOf, healthyVpc } from '../../network/healthy-vpc.ts';
import { testInvariant } from '../test-invariant.ts';
import { endpointsInEveryZone } from './endpoints-in-every-zone.ts';

const { subnets } = healthyVpc;
const endpoint: VpcEndpointSubject = {
  kind: 'vpc-endpoint',
  account: '111122223333',
  region: 'eu-west-1',
  id: 'vpce-ssm',
  vpcId: 'vpc-1',
  vpcEndpointType: 'Interface',
  state: 'available',
  agentService: 'ssm',
};
const second = { ...endpoint, id: 'vpce-z' };

/** The endpoint lies in these subnets, and a second one for the same service in those. */
const lying = (subnetIds: readonly string[], more: readonly string[] = []): EndpointSurroundings => ({
  subnets,
  vpcEndpoints: [
    { ...endpointOf('ssm'), subnetIds },
    ...(more.length > 0 ? [{ ...endpointOf('ssm'), vpcEndpointId: 'vpce-z', subnetIds: more }] : []),
  ],
});

testInvariant(endpointsInEveryZone(), {
  now: Date.parse('2026-11-21T06:00:00Z'),
  upheld: [
    {
      why: 'in both zones',
      subject: endpoint,
      facts: { surroundings: lying(['subnet-a', 'subnet-b']), subnetIds: ['subnet-a', 'subnet-b'] },
    },
    {
      why: 'in another subnet of the zone',
      subject: endpoint,
      facts: { surroundings: lying(['subnet-a']), subnetIds: ['subnet-public'] },
    },
    {
      why: 'two that complete each other',
      subject: endpoint,
      facts: { surroundings: lying(['subnet-a'], ['subnet-b']), subnetIds: ['subnet-a', 'subnet-b'] },
    },
    {
      why: 'two with a gap, which is told of the first',
      subject: second,
      facts: { surroundings: lying(['subnet-a'], ['subnet-b']), subnetIds: ['subnet-six'] },
    },
  ],
  violated: [
    {
      why: 'instances in two zones more',
      code: 'zone-without-endpoint',
      subject: endpoint,
      facts: { surroundings: lying(['subnet-a']), subnetIds: ['subnet-a', 'subnet-b', 'subnet-six'] },
      evidence: { service: 'ssm', instancesIn: 'eu-west-1b, eu-west-1c', endpointIn: 'eu-west-1a' },
    },
    {
      why: 'two with a gap',
      code: 'zone-without-endpoint',
      subject: endpoint,
      facts: { surroundings: lying(['subnet-a'], ['subnet-b']), subnetIds: ['subnet-six'] },
      evidence: { service: 'ssm', instancesIn: 'eu-west-1c', endpointIn: 'eu-west-1a, eu-west-1b' },
    },
  ],
  undecided: [
    {
      why: 'a subnet that is not listed, so that its zone is unknown',
      subject: endpoint,
      facts: { surroundings: lying(['subnet-a']), subnetIds: ['subnet-x'] },
    },
  ],
});
