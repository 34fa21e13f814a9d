import type { VpcEndpoint } from './facts.ts';
import type { Journey } from './journey.ts';
import type { Finding } from './road.ts';

const state = ({ state: said, vpcEndpointId, subnetIds }: VpcEndpoint): Finding => {
  if (said.toLowerCase() === 'available' && subnetIds.length > 0) return undefined;
  return {
    code: 'endpoint-not-available',
    resource: { kind: 'vpc-endpoint', id: vpcEndpointId },
    evidence: { state: said, subnets: String(subnetIds.length) },
  };
};

const privateDns = (endpoint: VpcEndpoint): Finding => {
  const { vpcEndpointId, serviceName, privateDnsEnabled } = endpoint;
  if (privateDnsEnabled && endpoint.privateDnsOnlyForInboundResolverEndpoint !== true) return undefined;
  return {
    code: 'private-dns-off',
    resource: { kind: 'vpc-endpoint', id: vpcEndpointId },
    evidence: { service: serviceName, privateDnsEnabled: String(privateDnsEnabled) },
  };
};

/** Private DNS works only with both attributes. https://docs.aws.amazon.com/vpc/latest/userguide/vpc-dns.html */
const vpcDns = ({ network, subnet }: Journey): Finding => {
  const hop = { kind: 'vpc', id: subnet.vpcId } as const;
  const { enableDnsSupport, enableDnsHostnames } = network.vpcs.get(subnet.vpcId) ?? {};
  if (enableDnsSupport && enableDnsHostnames) return undefined;
  if (enableDnsSupport !== false && enableDnsHostnames !== false) {
    return {
      because: 'not-read',
      hop,
      reason: 'enableDnsSupport or enableDnsHostnames of the VPC was not read',
    };
  }
  const evidence = {
    enableDnsSupport: String(enableDnsSupport ?? 'not read'),
    enableDnsHostnames: String(enableDnsHostnames ?? 'not read'),
  };
  return { code: 'vpc-dns-off', resource: hop, evidence };
};

/** Whether inside the VPC the service's names lead to this endpoint: what keeps them from it, in order. */
export const judgeNames = (journey: Journey, endpoint: VpcEndpoint): readonly Finding[] => [
  state(endpoint),
  privateDns(endpoint),
  vpcDns(journey),
];
