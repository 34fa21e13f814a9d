import { endpointFaults } from '../endpoint-faults.ts';
import { networkScenario } from '../network-scenario.ts';

/** An endpoint that AWS lists and that never came up. */
export const endpointNotAvailable = networkScenario({
  name: 'endpoint-not-available',
  about: 'The ssm endpoint of an isolated VPC has failed.',
  faultsIn: endpointFaults({ state: 'failed' }),
});
