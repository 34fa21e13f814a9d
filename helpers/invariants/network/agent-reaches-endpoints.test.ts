import { MINUTE } from '../../model/duration.ts';
import type { ManagedNode } from '../../model/node.ts';
import type { Evidence } from '../../model/verdict.ts';
import {
  endpointOf,
  inIsolated,
  inPrivate,
  inPublic,
  withoutPublicAddress,
} from '../../network/healthy-vpc.ts';
import type { FaultCode } from '../../network/road.ts';
import { add, drop, egress, ingress, patch, routes, rules } from '../../network/test-roads.ts';
import {
  at,
  byTransitGateway,
  byUnreadDns,
  byUnreadList,
  endpoints,
  type Given,
  instanceFrom,
  refused,
  viewOf,
} from '../../network/test-views.ts';
import type { Traveller } from '../../network/traveller.ts';
import { testInvariant } from '../test-invariant.ts';
import { agentReachesEndpoints } from './agent-reaches-endpoints.ts';

const now = Date.parse('2026-11-21T06:00:00Z');
const node: ManagedNode = { ...at, kind: 'node', hybrid: false, agentVersion: '3.3.40.0' };
const old: ManagedNode = { ...node, agentVersion: '3.3.9.0' };
const heard: ManagedNode = { ...node, pingStatus: 'Online', lastPing: now - 15 * MINUTE };
const stale: ManagedNode = { ...heard, lastPing: now - 15 * MINUTE - 1 };
const lost: ManagedNode = { ...heard, pingStatus: 'ConnectionLost' };

const from = (traveller: Traveller, why: string, given: Given, who?: ManagedNode) => ({
  why,
  subject: instanceFrom(traveller),
  facts: { view: viewOf(given), node: who },
});

interface More {
  readonly who?: ManagedNode;
  readonly evidence?: Evidence;
}

const closed = (
  code: FaultCode,
  why: string,
  traveller: Traveller,
  given: Given,
  { who, evidence }: More = {},
) => ({ ...from(traveller, why, given, who), code, ...(evidence && { evidence }) });

const refusing = (traveller: Traveller, why: string, given: Given, action: string, who?: ManagedNode) => ({
  ...from(traveller, why, given, who),
  facts: { view: viewOf(given, [refused(action)]), node: who },
});

const onlyLocal = '10.0.0.0/16 → local (active), 2600:1f18:aaaa::/56 → local (active)';
const toLostNat = { destinationCidrBlock: '0.0.0.0/0', natGatewayId: 'nat-x', state: 'blackhole' };
const lostNat = { natGatewayId: 'nat-x', vpcId: 'vpc-1', state: 'deleted', subnetId: 'subnet-a' };
const failedNat = patch('natGateways', 'nat-1', { state: 'failed' });
const onlySsm = add('vpcEndpoints', endpointOf('ssm'));
const unclearSsm = add('vpcEndpoints', { ...endpointOf('ssm'), policy: { undecided: 'a condition' } });
const serviceOf = (name: string) => `com.amazonaws.eu-west-1.${name}`;

testInvariant(agentReachesEndpoints(), {
  now,
  upheld: [
    from(inPrivate, 'by a NAT gateway, not registered yet', []),
    from(inPublic, 'by an internet gateway, though lost', [], lost),
    from(inIsolated, 'by endpoints', endpoints()),
    from(inIsolated, 'without ec2messages, which a current agent does without', endpoints(), node),
    from(inIsolated, 'without ec2messages, the version unknown', endpoints(), {
      ...node,
      agentVersion: 'unknown',
    }),
    from(inPrivate, 'behind a transit gateway, and heard from', byTransitGateway, heard),
  ],
  violated: [
    closed('no-route', 'only the local route', inIsolated, [], {
      evidence: { service: 'ssm', routes: onlyLocal },
    }),
    closed('blackhole-route', 'a NAT gateway that is gone', inPrivate, [
      routes('rtb-private', toLostNat),
      add('natGateways', lostNat),
    ]),
    closed('no-public-address', 'a public subnet, a private address', withoutPublicAddress, []),
    closed('internet-gateway-detached', 'a gateway on no VPC', inPublic, [
      patch('internetGateways', 'igw-1', { attachments: [] }),
    ]),
    closed('nat-unavailable', 'a NAT gateway that failed', inPrivate, [failedNat]),
    closed('nat-without-route', 'a NAT gateway without a way out', inPrivate, [routes('rtb-public')], {
      who: lost,
      evidence: { service: 'ssm', natGateway: 'nat-1', routes: onlyLocal },
    }),
    closed(
      'security-group-egress',
      'nothing may leave, nor is there a way',
      inPrivate,
      [egress('sg-agent'), failedNat],
      {
        evidence: {
          service: 'ssm',
          groups: 'sg-agent',
          allowsTcp443: 'nobody',
          also: 'nat-unavailable nat-1',
        },
      },
    ),
    closed('security-group-egress', 'a heartbeat that is too old', inPrivate, [egress('sg-agent')], {
      who: stale,
    }),
    closed('nacl-egress', 'denied outward', inPrivate, [rules('acl-1', [100, 'in', 'allow', '0.0.0.0/0'])]),
    closed('nacl-return', 'the answers are denied', inPrivate, [
      rules('acl-1', [100, 'out', 'allow', '0.0.0.0/0']),
    ]),
    closed('endpoint-missing', 'ssmmessages, of which a heartbeat says nothing', inIsolated, [onlySsm], {
      who: heard,
      evidence: { service: serviceOf('ssmmessages'), also: 'no-route rtb-main' },
    }),
    closed('endpoint-missing', 'ec2messages, which an old agent needs', inIsolated, endpoints(), {
      who: old,
      evidence: { service: serviceOf('ec2messages'), also: 'no-route rtb-main' },
    }),
    closed('endpoint-missing', 'one service closed, another undecided', inIsolated, [unclearSsm]),
    closed('endpoint-not-available', 'it failed', inIsolated, endpoints({ state: 'failed' })),
    closed('endpoint-security-group', 'it lets nobody in', inIsolated, [
      ...endpoints(),
      ingress('sg-endpoint'),
    ]),
    closed('endpoint-policy-denies', 'it refuses the agent', inIsolated, endpoints({ policy: 'denies' })),
    closed('private-dns-off', 'it has no name', inIsolated, endpoints({ privateDnsEnabled: false })),
    closed('vpc-dns-off', 'no DNS host names', inIsolated, [
      ...endpoints(),
      patch('vpcs', 'vpc-1', { enableDnsHostnames: false }),
    ]),
  ],
  undecided: [
    from(inPrivate, 'behind a transit gateway', byTransitGateway),
    from(inPrivate, 'behind a transit gateway, the heartbeat stale', byTransitGateway, stale),
    from(inPrivate, 'closed, and yet heard from', [routes('rtb-private')], heard),
    from(inPrivate, 'without a subnet that was read', [drop('subnets', 'subnet-a')]),
    refusing(
      inIsolated,
      'what DNS does was refused: a heartbeat proves ssm only',
      byUnreadDns,
      'ec2:DescribeVpcAttribute',
      heard,
    ),
    refusing(inPrivate, 'a prefix list was refused', byUnreadList, 'ec2:GetManagedPrefixListEntries'),
  ],
});
