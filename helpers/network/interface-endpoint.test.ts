import type { VpcEndpoint } from './facts.ts';
import { endpointOf, inIsolated, inPrivate, openGroup } from './healthy-vpc.ts';
import { add, ingress, testRoads } from './test-roads.ts';

const endpoint = (change: Partial<VpcEndpoint> = {}) =>
  add('vpcEndpoints', { ...endpointOf('ssm'), ...change });
const inB = endpoint({ subnetIds: ['subnet-b'] });
const shut = 'closed endpoint-security-group sg-endpoint';

testRoads([
  { why: 'in another zone only', given: [inB], from: inPrivate, road: 'open vpce-ssm' },
  {
    why: 'its policy denies, past an open public road',
    given: [endpoint({ policy: 'denies' })],
    road: 'closed endpoint-policy-denies vpce-ssm',
  },
  {
    why: 'its policy is unclear',
    given: [endpoint({ policy: { undecided: 'a condition on aws:PrincipalOrgID' } })],
    road: 'undecided policy-unclear vpce-ssm',
  },
  {
    why: 'its policy is unclear, but its group is shut',
    given: [endpoint({ policy: { undecided: 'a condition' } }), ingress('sg-endpoint')],
    road: shut,
  },
  {
    why: 'its group is shut and its policy denies',
    given: [endpoint({ policy: 'denies' }), ingress('sg-endpoint')],
    road: `${shut} (+ endpoint-policy-denies)`,
  },
  {
    why: 'its only subnet was not read',
    given: [endpoint({ subnetIds: ['subnet-x'] })],
    from: inIsolated,
    road: 'undecided not-read vpce-ssm',
  },
  {
    why: 'one of its subnets was not read, the other is enough',
    given: [endpoint({ subnetIds: ['subnet-x', 'subnet-b'] })],
    from: inIsolated,
    road: 'open vpce-ssm',
  },
  {
    why: 'of two endpoints the second works',
    given: [
      endpoint({ groupIds: ['sg-2'] }),
      add('securityGroups', openGroup('sg-2')),
      endpoint({ vpcEndpointId: 'vpce-z' }),
    ],
    from: inIsolated,
    road: 'open vpce-z',
  },
  {
    why: 'of two endpoints neither works: the first by id is named',
    given: [endpoint({ vpcEndpointId: 'vpce-z', policy: 'denies' }), endpoint({ policy: 'denies' })],
    from: inIsolated,
    road: 'closed endpoint-policy-denies vpce-ssm (+ endpoint-policy-denies)',
  },
  {
    why: 'an endpoint of another VPC',
    given: [endpoint({ vpcId: 'vpc-2' })],
    from: inIsolated,
    road: 'closed no-route rtb-main',
  },
  {
    why: 'an endpoint for another Region',
    given: [endpoint({ serviceName: 'com.amazonaws.us-east-1.ssm' })],
    from: inIsolated,
    road: 'closed no-route rtb-main',
  },
  {
    why: 'an endpoint for the FIPS name',
    given: [endpoint({ serviceName: 'com.amazonaws.eu-west-1.ssm-fips' })],
    from: inIsolated,
    road: 'closed no-route rtb-main',
  },
  {
    why: 'the prefix of another partition',
    given: [endpoint({ serviceName: 'cn.com.amazonaws.eu-west-1.ssm' })],
    from: inIsolated,
    road: 'open vpce-ssm',
  },
]);
