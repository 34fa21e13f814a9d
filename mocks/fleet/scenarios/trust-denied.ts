import { documentOf } from '../iam/statements.ts';
import { roleOf, roleScenario } from '../role-scenario.ts';
import { invariants } from '../scenario.ts';

const principal = { Principal: { Service: ['ec2.amazonaws.com', 'ssm.amazonaws.com'] } };

/** An Allow that everybody sees, and a Deny further down that nobody does. */
export const trustDenied = roleScenario({
  name: 'trust-denied',
  about: 'The trust policy of the role of some instances allows EC2, and denies it again.',
  invariant: invariants.trust,
  breaks: ({ role, profile }) => ({
    role: {
      ...role,
      trustPolicy: documentOf(
        { Effect: 'Allow', ...principal, Action: 'sts:AssumeRole' },
        { Sid: 'Freeze', Effect: 'Deny', ...principal, Action: 'sts:*' },
      ),
    },
    profile,
  }),
  causeIn: roleOf,
});
