import { expect, test } from 'vitest';
import { endpointsInEveryZone } from './endpoints-in-every-zone.ts';
import type { VpcEndpoint } from './facts.ts';
import { endpointOf } from './healthy-vpc.ts';
import { prepareNetwork } from './prepared-network.ts';
import { add, factsOf } from './test-roads.ts';

const judge = (instanceSubnetIds: readonly string[], ...endpoints: readonly Partial<VpcEndpoint>[]) => {
  const given = endpoints.map((change) => add('vpcEndpoints', { ...endpointOf('ssm'), ...change }));
  return endpointsInEveryZone(
    prepareNetwork(factsOf({ why: '', road: '', given })),
    'vpc-1',
    'ssm',
    instanceSubnetIds,
  );
};

test.for([
  ['no endpoint at all', judge(['subnet-a']), { verdict: 'no-endpoint' }],
  ['one that is not available', judge(['subnet-a'], { state: 'failed' }), { verdict: 'no-endpoint' }],
  [
    'one for another service',
    judge(['subnet-a'], { serviceName: 'com.amazonaws.eu-west-1.kms' }),
    { verdict: 'no-endpoint' },
  ],
  [
    'every zone',
    judge(['subnet-a', 'subnet-isolated'], {}),
    { verdict: 'covered', zones: ['eu-west-1a', 'eu-west-1b'] },
  ],
  [
    'another subnet of the same zone',
    judge(['subnet-public'], { subnetIds: ['subnet-a'] }),
    { verdict: 'covered' },
  ],
  ['a zone without instances', judge([], { subnetIds: ['subnet-a'] }), { verdict: 'covered' }],
  [
    'two zones without',
    judge(['subnet-six', 'subnet-a', 'subnet-b'], { subnetIds: ['subnet-a'] }),
    {
      verdict: 'gaps',
      zones: ['eu-west-1b', 'eu-west-1c'],
      resource: { kind: 'vpc-endpoint', id: 'vpce-ssm' },
      evidence: { instancesIn: 'eu-west-1b, eu-west-1c', endpointIn: 'eu-west-1a' },
    },
  ],
  [
    'two endpoints that complete each other',
    judge(
      ['subnet-a', 'subnet-b'],
      { subnetIds: ['subnet-a'] },
      { vpcEndpointId: 'vpce-z', subnetIds: ['subnet-b'] },
    ),
    { verdict: 'covered' },
  ],
  [
    'a subnet of the endpoint that was not read',
    judge(['subnet-a'], { subnetIds: ['subnet-x'] }),
    { verdict: 'undecided', because: 'not-read', hop: { kind: 'subnet', id: 'subnet-x' } },
  ],
  [
    'a subnet of an instance that was not read',
    judge(['subnet-y'], {}),
    { verdict: 'undecided', because: 'not-read', hop: { kind: 'subnet', id: 'subnet-y' } },
  ],
] as const)('%s', ([, answer, expected]) => {
  expect(answer).toMatchObject(expected);
});
