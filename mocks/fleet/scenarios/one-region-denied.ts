import { breakInstances } from '../breakage.ts';
import type { Place, SimulatedFleet } from '../model.ts';
import { invariants, needing, type Scenario } from '../scenario.ts';
import { withoutRegistration } from '../silence.ts';
import { instanceSubject } from '../subjects.ts';

const denied = { account: '111122223333', region: 'eu-west-1' } as const;

const isDenied = (place: Place): boolean =>
  place.account === denied.account && place.region === denied.region;

const deny = (fleet: SimulatedFleet): SimulatedFleet => ({
  ...fleet,
  denials: [...fleet.denials, { action: 'ec2:DescribeInstance*', ...denied }, { action: 'ssm:*', ...denied }],
});

/** A gap in one account-Region, which must neither hide what is wrong in another nor pass itself. */
export const oneRegionDenied: Scenario = {
  name: 'one-region-denied',
  about: 'One account-Region cannot be read, and in another an instance is unregistered.',
  apply: (fleet) => {
    if (!fleet.accountRegions.some(isDenied)) {
      throw new RangeError('the scenario one-region-denied needs a spread of 2 account-Regions or more');
    }
    const inVirginia = ({ region }: Place): boolean => region === 'us-east-1';
    const broken = breakInstances(deny(fleet), 1, withoutRegistration, inVirginia);
    const subjects = broken.ids.map(instanceSubject);
    return {
      fleet: broken.fleet,
      expects: {
        violates: [{ invariant: invariants.registered, code: 'never-registered', subjects }],
        undecided: [needing('ec2:DescribeInstance*', 'ssm:*')],
      },
    };
  },
};
