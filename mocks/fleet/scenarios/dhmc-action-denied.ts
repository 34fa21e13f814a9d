import { byRole, defaultHostScenario, withRole } from '../default-host-scenario.ts';
import { denyVital, policyOf } from '../iam/statements.ts';

/** The usual policy, and beside it one that takes it back. */
export const dhmcActionDenied = defaultHostScenario({
  name: 'dhmc-action-denied',
  about: 'A policy of the role of Default Host Management denies what agents need.',
  breaks: (iam, role) => withRole(iam, role, { inline: [policyOf('lockdown', denyVital)] }),
  causeIn: byRole,
});
