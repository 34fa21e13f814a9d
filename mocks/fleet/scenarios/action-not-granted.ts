import { allowStorage, policyOf } from '../iam/statements.ts';
import { roleOf, roleScenario } from '../role-scenario.ts';
import { invariants } from '../scenario.ts';

/** A role that was made for an application, without a thought of its instance's agent. */
export const actionNotGranted = roleScenario({
  name: 'action-not-granted',
  about: 'The role of some instances allows what their application needs, and nothing of Systems Manager.',
  invariant: invariants.grants,
  breaks: ({ role, profile }) => ({
    role: { ...role, attached: [], inline: [policyOf('storage', allowStorage)] },
    profile,
  }),
  causeIn: roleOf,
});
