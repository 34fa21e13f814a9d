import { needing, type Scenario } from '../scenario.ts';

/** An account whose rate others use up: no retry helps, and the run has to say so. */
export const throttledForever: Scenario = {
  name: 'throttled-forever',
  about: 'ssm:DescribeInstanceInformation is throttled however often it is tried.',
  apply: (fleet) => ({
    fleet: {
      ...fleet,
      throttles: [...fleet.throttles, { action: 'ssm:DescribeInstanceInformation', times: 'forever' }],
    },
    expects: { undecided: [needing('ssm:DescribeInstanceInformation')] },
  }),
};
