import type { VpcEndpoint } from './facts.ts';
import type { Finding } from './road.ts';

/** The endpoint's policy, as the caller judged it: it can refuse what the network lets through. */
export const judgePolicy = ({ vpcEndpointId, serviceName, policy }: VpcEndpoint): Finding => {
  const resource = { kind: 'vpc-endpoint', id: vpcEndpointId } as const;
  if (policy === 'allows') return undefined;
  if (policy === 'denies') {
    return { code: 'endpoint-policy-denies', resource, evidence: { service: serviceName } };
  }
  return { because: 'policy-unclear', hop: resource, reason: policy.undecided };
};
