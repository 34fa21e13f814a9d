import { needing, type Scenario } from '../scenario.ts';

/** A reader that sees nodes but no instances, and must not take the fleet for empty. */
export const ec2AccessDenied: Scenario = {
  name: 'ec2-access-denied',
  about: 'ec2:DescribeInstances is denied.',
  apply: (fleet) => ({
    fleet: { ...fleet, denials: [...fleet.denials, { action: 'ec2:DescribeInstances' }] },
    expects: { undecided: [needing('ec2:DescribeInstances')] },
  }),
};
