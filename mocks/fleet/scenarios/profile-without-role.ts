import { roleScenario } from '../role-scenario.ts';
import { invariants } from '../scenario.ts';

/** A profile that was made, or emptied, without anybody putting a role into it. */
export const profileWithoutRole = roleScenario({
  name: 'profile-without-role',
  about: 'The instance profile of some instances contains no role.',
  invariant: invariants.profile,
  breaks: ({ role, profile: { role: _, ...profile } }) => ({ role, profile }),
  causeIn: ({ profile }) => ({ kind: 'instance-profile', id: profile.arn }),
});
