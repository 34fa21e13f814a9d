import { needing, type Scenario } from '../scenario.ts';

/** A reader without any permission for Systems Manager: nothing may pass, nor any instance be called unregistered. */
export const ssmAccessDenied: Scenario = {
  name: 'ssm-access-denied',
  about: 'Every Systems Manager action is denied.',
  apply: (fleet) => ({
    fleet: { ...fleet, denials: [...fleet.denials, { action: 'ssm:*' }] },
    expects: { undecided: [needing('ssm:*')] },
  }),
};
