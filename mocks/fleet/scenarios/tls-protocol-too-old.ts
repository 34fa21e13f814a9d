import type { Scenario } from '../scenario.ts';
import { breakTls } from '../tls-faults.ts';

/** A load balancer of old in between. */
export const tlsProtocolTooOld: Scenario = {
  name: 'tls-protocol-too-old',
  about: 'One endpoint speaks nothing newer than TLS 1.1.',
  apply: (fleet) => breakTls(fleet, 'protocol-too-old', [{ service: 'ssmmessages', region: 'us-east-1' }]),
};
