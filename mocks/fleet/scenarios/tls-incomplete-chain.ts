import type { Scenario } from '../scenario.ts';
import { breakTls } from '../tls-faults.ts';

/** Something in between presents the right certificate, and only that. */
export const tlsIncompleteChain: Scenario = {
  name: 'tls-incomplete-chain',
  about: 'One endpoint does not send its intermediate certificate.',
  apply: (fleet) => breakTls(fleet, 'incomplete-chain', [{ service: 'ssm', region: 'us-east-1' }]),
};
