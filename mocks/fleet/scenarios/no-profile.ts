import { chooseInstances, cutOffIn, withInstances, withoutProfile } from '../choose-instances.ts';
import { placeWithoutDefaultHost } from '../role-scenario.ts';
import { invariants, type Scenario } from '../scenario.ts';

/** Instances that were launched without a profile where nothing stands in for one. */
export const noProfile: Scenario = {
  name: 'no-profile',
  about: 'Some instances have no instance profile, and Default Host Management is off where they run.',
  apply: (fleet, { now }) => {
    placeWithoutDefaultHost(fleet, 'no-profile');
    const isOff = fleet.accountRegions.filter(({ defaultHostRole }) => defaultHostRole === undefined);
    const { located, subjects } = chooseInstances(fleet, 3, ({ account, region }) =>
      isOff.some((place) => place.account === account && place.region === region),
    );
    const outage = cutOffIn(fleet, located, now);
    return {
      fleet: withInstances(outage.fleet, located, withoutProfile),
      expects: {
        violates: [{ invariant: invariants.profile, code: 'no-profile', subjects }, ...outage.violates],
      },
    };
  },
};
