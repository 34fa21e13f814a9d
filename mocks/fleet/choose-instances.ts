import { breakInstances, type Located, type ManagedInstance, type Within } from './breakage.ts';
import type { SimulatedFleet, SimulatedInstance } from './model.ts';
import { cutOff } from './outage.ts';
import type { DeclaredViolation } from './scenario.ts';
import { instanceSubject } from './subjects.ts';

/** A fleet in which some agents were cut off, with what a run must find because of it. */
interface CutOff {
  readonly fleet: SimulatedFleet;
  readonly violates: readonly DeclaredViolation[];
}

/** Some instances of a fleet that are to be changed, with their identities. */
interface Chosen {
  readonly located: readonly Located<ManagedInstance>[];
  readonly subjects: readonly string[];
}

/** Chooses a few instances with a profile, one in each account-Region before a second in any. */
export const chooseInstances = (fleet: SimulatedFleet, count: number, within: Within): Chosen => {
  const chosen = new Map<string, ManagedInstance>();
  const { ids } = breakInstances(
    fleet,
    count,
    (one) => {
      chosen.set(one.id, one);
      return one;
    },
    within,
  );
  const located = ids.flatMap(({ place, item }) => {
    const instance = chosen.get(item);
    return instance ? [{ place, item: instance }] : [];
  });
  return { located, subjects: ids.map(instanceSubject) };
};

/** Changes those instances of a fleet that were chosen, as they are by now. */
export const withInstances = (
  fleet: SimulatedFleet,
  located: readonly Located<ManagedInstance>[],
  change: (instance: SimulatedInstance) => SimulatedInstance,
): SimulatedFleet => {
  const chosen = new Set(located.map(({ item }) => item.id));
  const accountRegions = fleet.accountRegions.map((place) => ({
    ...place,
    instances: place.instances.map((one) => (chosen.has(one.id) ? change(one) : one)),
  }));
  return { ...fleet, accountRegions };
};

/** An instance that has no profile, or has lost it. */
export const withoutProfile = <T extends SimulatedInstance>({
  profile: _,
  ...instance
}: T): Omit<T, 'profile'> => instance;

/** Cuts the agents of instances off, which were changed before. */
export const cutOffIn = (
  fleet: SimulatedFleet,
  located: readonly Located<ManagedInstance>[],
  now: number,
): CutOff => {
  const { instances, violates } = cutOff(located, now);
  return { fleet: withInstances(fleet, located, (one) => instances.get(one.id) ?? one), violates };
};
