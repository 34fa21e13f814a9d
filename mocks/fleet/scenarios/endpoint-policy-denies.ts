import { endpointFaults } from '../endpoint-faults.ts';
import { networkScenario } from '../network-scenario.ts';

/** Enough for applications that read parameters, and too little for an agent. */
const parametersOnly = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: '*', Action: 'ssm:GetParameter*', Resource: '*' }],
});

/** An endpoint that takes connections and refuses what the agent asks. */
export const endpointPolicyDenies = networkScenario({
  name: 'endpoint-policy-denies',
  about: 'The policy of the ssm endpoint of an isolated VPC allows reading parameters only.',
  faultsIn: endpointFaults({ policyDocument: parametersOnly }),
});
