import type { Denial, Place, SimulatedFleet, Throttle } from '../fleet/model.ts';
import { wildcard } from './wildcard.ts';

const covers = (rule: Denial | Throttle, action: string, place: Place): boolean =>
  (rule.account === undefined || rule.account === place.account) &&
  (rule.region === undefined || rule.region === place.region) &&
  wildcard(rule.action)(action);

/** Tells whether the fleet's IAM refuses an action in an account-Region. */
export const isDenied = (fleet: SimulatedFleet, action: string, place: Place): boolean =>
  fleet.denials.some((denial) => covers(denial, action, place));

/** Counts calls per operation and account-Region, and tells whether the one at hand comes too early. */
export const throttleCounter = (fleet: SimulatedFleet): ((action: string, place: Place) => boolean) => {
  const calls = new Map<string, number>();
  return (action, place) => {
    const rules = fleet.throttles.filter((throttle) => covers(throttle, action, place));
    if (rules.length === 0) return false;
    const key = `${place.account}/${place.region}/${action}`;
    const count = (calls.get(key) ?? 0) + 1;
    calls.set(key, count);
    return rules.some(({ times }) => times === 'forever' || count <= times);
  };
};
