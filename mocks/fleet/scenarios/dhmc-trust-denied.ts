import { byRole, defaultHostScenario, withRole } from '../default-host-scenario.ts';
import { documentOf } from '../iam/statements.ts';

const principal = { Principal: { Service: 'ssm.amazonaws.com' } };

/** A Deny that was meant to stop roles of other places. */
export const dhmcTrustDenied = defaultHostScenario({
  name: 'dhmc-trust-denied',
  about: 'The trust policy of the role of Default Host Management denies Systems Manager.',
  breaks: (iam, role) =>
    withRole(iam, role, {
      trustPolicy: documentOf(
        { Effect: 'Allow', ...principal, Action: 'sts:AssumeRole' },
        { Sid: 'Freeze', Effect: 'Deny', Principal: '*', Action: 'sts:AssumeRole' },
      ),
    }),
  causeIn: byRole,
});
