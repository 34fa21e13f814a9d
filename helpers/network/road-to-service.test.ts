import { expect, test } from 'vitest';
import {
  endpointOf,
  healthyVpc,
  inIsolated,
  inPrivate,
  inPublic,
  withoutPublicAddress,
} from './healthy-vpc.ts';
import { prepareNetwork } from './prepared-network.ts';
import { roadToService } from './road-to-service.ts';
import { add, factsOf, ingress, inOneLine, patch, testRoads } from './test-roads.ts';
import type { Traveller } from './traveller.ts';

/** The first one's interface is the primary one, whatever order EC2 lists them in. */
const joined = (...travellers: readonly Traveller[]): Traveller => ({
  instanceId: 'i-1',
  platform: 'Linux',
  networkInterfaces: travellers
    .flatMap(({ networkInterfaces }) => networkInterfaces)
    .map((each, index) => ({ ...each, networkInterfaceId: `eni-${9 - index}`, deviceIndex: index }))
    .toReversed(),
});
const nobody: Traveller = { instanceId: 'i-1', networkInterfaces: [] };
const nowhere: Traveller = {
  instanceId: 'i-1',
  networkInterfaces: [
    {
      networkInterfaceId: 'eni-0',
      deviceIndex: 0,
      subnetId: 'subnet-a',
      ipv6Addresses: [],
      groupIds: ['sg-agent'],
    },
  ],
};

testRoads([
  {
    why: 'the primary interface is enough',
    from: joined(inPublic, inIsolated),
    road: 'open rtb-public igw-1',
  },
  {
    why: 'the primary is closed, a second one is open',
    from: joined(inIsolated, inPublic),
    road: 'undecided secondary-interface eni-8',
  },
  {
    why: 'the primary is closed, a third one is open',
    from: joined(inIsolated, withoutPublicAddress, inPrivate),
    road: 'undecided secondary-interface eni-7',
  },
  {
    why: 'all are closed: the fault of the primary is named',
    from: joined(inIsolated, withoutPublicAddress),
    road: 'closed no-route rtb-main (+ no-public-address)',
  },
  {
    why: 'the primary is undecided',
    given: [patch('natGateways', 'nat-1', { subnetId: 'subnet-x' })],
    from: joined(inPrivate, inPublic),
    road: 'undecided not-read nat-1',
  },
  { why: 'no interface', from: nobody, road: 'undecided not-read i-1' },
  { why: 'an interface without an address', from: nowhere, road: 'undecided not-read subnet-a' },
  { why: 'logs, by the public road', to: 'logs', road: 'open rtb-private nat-1 rtb-public igw-1' },
]);

test('equal instances share one answer', () => {
  const network = prepareNetwork(healthyVpc);
  const first = roadToService(network, inPrivate, 'ssm');
  const [eni] = inPrivate.networkInterfaces;
  const neighbour = eni && { ...eni, privateIpAddress: '10.0.1.11', networkInterfaceId: 'eni-7' };
  const second = { ...inPrivate, instanceId: 'i-2', networkInterfaces: neighbour ? [neighbour] : [] };
  expect(roadToService(network, second, 'ssm')).toBe(first);
  expect(network.roads.size).toBe(1);
});

test.for([
  ['an address', { privateIpAddress: '10.0.1.11' }],
  ['a public address', { publicIp: '54.170.1.3' }],
  ['a group', { groupIds: ['sg-endpoint'] }],
  ['a subnet', { subnetId: 'subnet-b' }],
] as const)('instances that differ in %s do not share an answer where it matters', ([, change]) => {
  const given = [
    ingress('sg-endpoint', { ipRanges: ['10.0.1.10/32'] }),
    add('vpcEndpoints', endpointOf('ssm')),
  ];
  const network = prepareNetwork(factsOf({ why: '', road: '', given }));
  const others = inPrivate.networkInterfaces.map((each) => ({ ...each, ...change }));
  roadToService(network, inPrivate, 'ssm');
  roadToService(network, { ...inPrivate, networkInterfaces: others }, 'ssm');
  roadToService(network, inPrivate, 'ssmmessages');
  expect(network.roads.size).toBe(3);
});

test('a shared answer names each instance by its own id', () => {
  const given = [patch('subnets', 'subnet-public', { mapPublicIpOnLaunch: true })];
  const network = prepareNetwork(factsOf({ why: '', road: '', given }));
  const roads = ['i-1', 'i-2'].map((instanceId) =>
    inOneLine(roadToService(network, { ...withoutPublicAddress, instanceId }, 'ssm')),
  );
  expect(roads).toEqual(['closed no-public-address i-1', 'closed no-public-address i-2']);
});

test('evidence tells the rule and the route', () => {
  const road = roadToService(prepareNetwork(healthyVpc), inIsolated, 'ssm');
  expect(road).toMatchObject({
    fault: {
      resource: { kind: 'route-table', id: 'rtb-main' },
      evidence: { routes: '10.0.0.0/16 → local (active), 2600:1f18:aaaa::/56 → local (active)' },
    },
  });
});
