import { byRole, defaultHostScenario, withRole } from '../default-host-scenario.ts';
import { allowStorage, policyOf } from '../iam/statements.ts';

/** The setting names a role that was made for something else. */
export const dhmcActionNotGranted = defaultHostScenario({
  name: 'dhmc-action-not-granted',
  about: 'The role of Default Host Management has lost its policy.',
  breaks: (iam, role) => withRole(iam, role, { attached: [], inline: [policyOf('storage', allowStorage)] }),
  causeIn: byRole,
});
