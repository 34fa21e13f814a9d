import type { Scenario } from '../scenario.ts';
import { breakTls } from '../tls-faults.ts';

/** AWS renews weeks ahead, so this is the work of something in between. */
export const tlsExpiresSoon: Scenario = {
  name: 'tls-expires-soon',
  about: 'The certificate of one endpoint expires within days.',
  apply: (fleet) => breakTls(fleet, 'expires-soon', [{ service: 'ssmmessages', region: 'us-east-1' }]),
};
