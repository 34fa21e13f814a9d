import type { Scenario } from '../scenario.ts';

/** AWS on a busy day: a client that retries as the SDK does still reads everything. */
export const throttled: Scenario = {
  name: 'throttled',
  about: 'The first two calls of every operation in each account-Region are throttled.',
  apply: (fleet) => ({ fleet: { ...fleet, throttles: [...fleet.throttles, { action: '*', times: 2 }] } }),
};
