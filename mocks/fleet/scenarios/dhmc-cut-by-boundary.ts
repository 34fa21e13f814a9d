import { byRole, defaultHostScenario, withRole } from '../default-host-scenario.ts';
import { allowStorage, documentOf } from '../iam/statements.ts';

/** A boundary that automation puts on every role that people create. */
export const dhmcCutByBoundary = defaultHostScenario({
  name: 'dhmc-cut-by-boundary',
  about: 'The permissions boundary of the role of Default Host Management leaves Systems Manager out.',
  breaks: (iam, role) =>
    withRole(iam, role, {
      boundary: {
        arn: role.arn.replace(/:role\/.*$/, ':policy/StorageOnly'),
        document: documentOf(allowStorage),
      },
    }),
  causeIn: byRole,
});
