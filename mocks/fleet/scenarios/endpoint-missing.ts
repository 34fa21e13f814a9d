import { ssmEndpoints } from '../network/structure.ts';
import { networkScenario } from '../network-scenario.ts';

/** A VPC with endpoints for all but one of the services that its nodes need. */
export const endpointMissing = networkScenario({
  name: 'endpoint-missing',
  about: 'An isolated VPC has lost its endpoint for ssm.',
  faultsIn: (network) =>
    ssmEndpoints(network).map((endpoint) => ({
      network: { ...network, vpcEndpoints: network.vpcEndpoints.filter(({ id }) => id !== endpoint.id) },
      cause: { kind: 'vpc', id: endpoint.vpcId },
      affects: ({ vpcId }) => vpcId === endpoint.vpcId,
    })),
});
