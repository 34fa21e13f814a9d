import type { VpcEndpoint as Ec2VpcEndpoint } from '@aws-sdk/client-ec2';
import { partition } from '@aws-sdk/core/client';
import { endpointPolicyEffect } from '../../iam/endpoint-policy.ts';
import { type AgentService, agentServices } from '../../model/agent-services.ts';
import type { PolicyVerdict, VpcEndpoint } from '../../model/network.ts';
import type { AccountRegion } from '../../model/subject.ts';
import { given, present } from '../records.ts';

/** The service of Systems Manager that an endpoint leads to: partitions put different words before its name. */
export const agentServiceOf = (serviceName: string, region: string): AgentService | undefined =>
  agentServices.find((service) => serviceName.endsWith(`.${region}.${service}`));

/** Judged for any agent of the account: whose role it has is not asked, so one verdict serves all. */
const policyVerdict = (
  { PolicyDocument, ServiceName = '', VpcId: vpcId, VpcEndpointId: vpcEndpointId }: Ec2VpcEndpoint,
  { account, region }: AccountRegion,
): PolicyVerdict => {
  const service = agentServiceOf(ServiceName, region);
  if (service === undefined) return { undecided: 'only policies of endpoints for agents are judged' };
  const effect = endpointPolicyEffect(PolicyDocument, {
    service,
    account,
    region,
    partition: partition(region).name,
    ...given({ vpcId, vpcEndpointId }),
  });
  return effect.verdict === 'undecided' ? { undecided: effect.reason } : effect.verdict;
};

/** An endpoint reduced to what the solver reads. Those of old answers have no type: they are gateways. */
export const vpcEndpointRecord = (endpoint: Ec2VpcEndpoint, at: AccountRegion): VpcEndpoint | undefined => {
  const { VpcEndpointId, VpcId, ServiceName, State, VpcEndpointType = 'Gateway', DnsOptions } = endpoint;
  if (VpcEndpointId === undefined || VpcId === undefined) return undefined;
  if (ServiceName === undefined || State === undefined) return undefined;
  return {
    vpcEndpointId: VpcEndpointId,
    vpcEndpointType: VpcEndpointType,
    vpcId: VpcId,
    serviceName: ServiceName,
    state: State,
    privateDnsEnabled: endpoint.PrivateDnsEnabled ?? false,
    subnetIds: present(endpoint.SubnetIds),
    groupIds: present(endpoint.Groups?.map(({ GroupId }) => GroupId)),
    routeTableIds: present(endpoint.RouteTableIds),
    policy: policyVerdict(endpoint, at),
    ...given({
      ipAddressType: endpoint.IpAddressType,
      privateDnsOnlyForInboundResolverEndpoint: DnsOptions?.PrivateDnsOnlyForInboundResolverEndpoint,
    }),
  };
};
