import { about, type Scenario } from '../scenario.ts';

/** Nothing anywhere, which is more often a wrong selection than a healthy fleet. */
export const emptyFleet: Scenario = {
  name: 'empty-fleet',
  about: 'There is no instance and no node in any account-Region.',
  apply: (fleet) => {
    const accountRegions = fleet.accountRegions.map((place) => ({ ...place, instances: [], nodes: [] }));
    return {
      fleet: { ...fleet, accountRegions },
      expects: { empty: [about('instance', 'node', 'vpc-endpoint')] },
    };
  },
};
