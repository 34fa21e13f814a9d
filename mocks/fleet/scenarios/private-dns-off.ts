import { endpointFaults } from '../endpoint-faults.ts';
import { networkScenario } from '../network-scenario.ts';

/** An endpoint that works and that no name leads to. */
export const privateDnsOff = networkScenario({
  name: 'private-dns-off',
  about: 'The ssm endpoint of an isolated VPC has no private DNS.',
  faultsIn: endpointFaults({ privateDnsEnabled: false }),
});
