import { allowStorage, documentOf } from '../iam/statements.ts';
import { roleOf, roleScenario } from '../role-scenario.ts';
import { invariants } from '../scenario.ts';

/** A boundary that was drawn before anybody thought of Systems Manager. */
export const cutByBoundary = roleScenario({
  name: 'cut-by-boundary',
  about: 'The permissions boundary of the role of some instances leaves Systems Manager out.',
  invariant: invariants.grants,
  breaks: ({ role, profile }) => ({
    role: {
      ...role,
      boundary: {
        arn: role.arn.replace(/:role\/.*$/, ':policy/StorageOnly'),
        document: documentOf(allowStorage),
      },
    },
    profile,
  }),
  causeIn: roleOf,
});
