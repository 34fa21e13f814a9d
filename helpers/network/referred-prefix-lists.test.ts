import { expect, test } from 'vitest';
import { prepareNetwork } from './prepared-network.ts';
import { referredPrefixLists } from './referred-prefix-lists.ts';
import { egress, factsOf, ingress, routes } from './test-roads.ts';

const network = prepareNetwork(
  factsOf({
    why: '',
    road: '',
    given: [
      routes(
        'rtb-private',
        { destinationPrefixListId: 'pl-route', natGatewayId: 'nat-1' },
        { destinationPrefixListId: 'pl-of-gateway-endpoint', gatewayId: 'vpce-s3' },
      ),
      egress('sg-agent', { prefixListIds: ['pl-out', 'pl-both'] }),
      ingress('sg-endpoint', { prefixListIds: ['pl-both', 'pl-in'] }),
    ],
  }),
);
const around = (vpcIds: readonly string[], groupIds: readonly string[]) => ({
  vpcIds: new Set(vpcIds),
  groupIds: new Set(groupIds),
});

test.for([
  ['routes, but not those of gateway endpoints', around(['vpc-1'], []), ['pl-route']],
  [
    'rules of both directions, each list once',
    around([], ['sg-agent', 'sg-endpoint']),
    ['pl-both', 'pl-in', 'pl-out'],
  ],
  ['a group that is not listed', around([], ['sg-gone']), []],
  ['another VPC', around(['vpc-2'], []), []],
] as const)('%s', ([, surroundings, lists]) => {
  expect(referredPrefixLists(network, surroundings)).toEqual(lists);
});
