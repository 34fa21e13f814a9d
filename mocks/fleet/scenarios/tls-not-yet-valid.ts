import type { Scenario } from '../scenario.ts';
import { breakTls } from '../tls-faults.ts';

/** What a clock that runs behind sees. */
export const tlsNotYetValid: Scenario = {
  name: 'tls-not-yet-valid',
  about: 'The certificate of one endpoint is not valid yet.',
  apply: (fleet) => breakTls(fleet, 'not-yet-valid', [{ service: 'ec2messages', region: 'us-east-1' }]),
};
