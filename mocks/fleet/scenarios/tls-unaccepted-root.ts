import type { Scenario } from '../scenario.ts';
import { breakTls } from '../tls-faults.ts';

/** Its own authority signs whatever it forwards. */
export const tlsUnacceptedRoot: Scenario = {
  name: 'tls-unaccepted-root',
  about: 'A proxy that inspects TLS answers for all endpoints of a Region.',
  apply: (fleet) =>
    breakTls(fleet, 'unaccepted-root', [
      { service: 'ssm', region: 'us-east-1' },
      { service: 'ssmmessages', region: 'us-east-1' },
      { service: 'ec2messages', region: 'us-east-1' },
    ]),
};
