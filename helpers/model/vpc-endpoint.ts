import type { AgentService } from './agent-services.ts';
import { defineFact } from './fact.ts';
import type { Subnet, VpcEndpoint } from './network.ts';
import { defineSelector } from './selection.ts';
import type { Subject } from './subject.ts';

/** An endpoint of a VPC (`vpce-…`); values are the wire's own text. */
export interface VpcEndpointSubject extends Subject {
  readonly kind: 'vpc-endpoint';
  readonly vpcId: string;
  readonly vpcEndpointType: string;
  readonly state: string;
  /** The service of Systems Manager that it leads to, if it does. */
  readonly agentService?: AgentService;
}

declare module './subject.ts' {
  interface Kinds {
    'vpc-endpoint': VpcEndpointSubject;
  }
}

/** What lies around an endpoint: the account-Region's subnets and endpoints, and who may use it. */
export interface EndpointSurroundings {
  readonly subnets: readonly Subnet[];
  readonly vpcEndpoints: readonly VpcEndpoint[];
}

/** The subnets and endpoints of the endpoint's account-Region. */
export const endpointSurroundings = defineFact<VpcEndpointSubject, EndpointSurroundings>(
  'endpoint-surroundings',
  'vpc-endpoint',
);

/** The subnets of the endpoint's VPC in which instances run: of the same account, and of those that are judged. */
export const subnetsInUse = defineFact<VpcEndpointSubject, readonly string[]>(
  'subnets-in-use',
  'vpc-endpoint',
);

/** Endpoints by which agents reach Systems Manager; one that is not available is another invariant's concern. */
export const endpointsInUse = defineSelector({
  kind: 'vpc-endpoint',
  words: 'interface endpoints of Systems Manager in VPCs with running instances',
  reads: { subnetIds: subnetsInUse },
  matches: ({ vpcEndpointType, state, agentService }, { subnetIds }) =>
    agentService !== undefined &&
    vpcEndpointType.toLowerCase() === 'interface' &&
    state.toLowerCase() === 'available' &&
    subnetIds.length > 0,
});
