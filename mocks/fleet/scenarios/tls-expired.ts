import type { Scenario } from '../scenario.ts';
import { breakTls } from '../tls-faults.ts';

/** What a proxy that keeps certificates presents, or what a clock that runs ahead sees. */
export const tlsExpired: Scenario = {
  name: 'tls-expired',
  about: 'The certificate of one endpoint has expired.',
  apply: (fleet) => breakTls(fleet, 'expired', [{ service: 'ssm', region: 'us-east-1' }]),
};
