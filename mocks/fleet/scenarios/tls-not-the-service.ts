import type { Scenario } from '../scenario.ts';
import { breakTls } from '../tls-faults.ts';

/** A captive portal that got hold of a certificate for the name. */
export const tlsNotTheService: Scenario = {
  name: 'tls-not-the-service',
  about: 'Under the name of one endpoint something else answers.',
  apply: (fleet) => breakTls(fleet, 'not-the-service', [{ service: 'ssm', region: 'us-east-1' }]),
};
