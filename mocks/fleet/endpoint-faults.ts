import type { SimulatedNetwork, SimulatedVpcEndpoint } from './network/model.ts';
import { ssmEndpoints } from './network/structure.ts';
import type { NetworkFault } from './network-scenario.ts';
import { replaceOne } from './replace-by-id.ts';

/** Faults of the endpoints for ssm themselves, each of which closes the only road out of its VPC. */
export const endpointFaults =
  (change: Partial<SimulatedVpcEndpoint>) =>
  (network: SimulatedNetwork): readonly NetworkFault[] =>
    ssmEndpoints(network).map((endpoint) => ({
      network: {
        ...network,
        vpcEndpoints: replaceOne(network.vpcEndpoints, { ...endpoint, ...change }),
      },
      cause: { kind: 'vpc-endpoint', id: endpoint.id },
      affects: ({ vpcId }) => vpcId === endpoint.vpcId,
    }));
