import type { Scenario } from '../scenario.ts';

/** The fleet as it should be, so that a run has something to find nothing in. */
export const healthy: Scenario = {
  name: 'healthy',
  about: 'Every running instance is registered and every node pings.',
  apply: (fleet) => ({ fleet }),
};
