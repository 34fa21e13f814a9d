import { denyVital, policyOf } from '../iam/statements.ts';
import { roleOf, roleScenario } from '../role-scenario.ts';
import { invariants } from '../scenario.ts';

/** A role with AmazonSSMManagedInstanceCore, which a look at its policies' names would pass. */
export const actionDenied = roleScenario({
  name: 'action-denied',
  about: 'The role of some instances has AmazonSSMManagedInstanceCore and a policy that denies its core.',
  invariant: invariants.grants,
  breaks: ({ role, profile }) => ({
    role: { ...role, inline: [policyOf('lockdown', denyVital)] },
    profile,
  }),
  causeIn: roleOf,
});
