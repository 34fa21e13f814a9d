import type { Scenario } from '../scenario.ts';
import { breakTls } from '../tls-faults.ts';

/** A name that a private zone leads to the wrong machine. */
export const tlsHostMismatch: Scenario = {
  name: 'tls-host-mismatch',
  about: 'One endpoint presents the certificate of another host.',
  apply: (fleet) => breakTls(fleet, 'host-mismatch', [{ service: 'ssm', region: 'us-east-1' }]),
};
