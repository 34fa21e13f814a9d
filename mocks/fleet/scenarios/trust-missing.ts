import { trustPolicyFor } from '../iam/healthy-roles.ts';
import { roleOf, roleScenario } from '../role-scenario.ts';
import { invariants } from '../scenario.ts';

/** A role that was written for another service and put into an instance profile. */
export const trustMissing = roleScenario({
  name: 'trust-missing',
  about: 'The role of some instances trusts Lambda, and not EC2.',
  invariant: invariants.trust,
  breaks: ({ role, profile }) => ({
    role: { ...role, trustPolicy: trustPolicyFor('lambda.amazonaws.com') },
    profile,
  }),
  causeIn: roleOf,
});
