import { breakInstances, type ManagedInstance } from '../breakage.ts';
import { hour, minute } from '../durations.ts';
import type { SimulatedInstance } from '../model.ts';
import { invariants, type Scenario } from '../scenario.ts';
import { instanceSubject } from '../subjects.ts';

const late = (instance: ManagedInstance, index: number, now: number): SimulatedInstance => {
  const launchedAt = now - (3 + 5 * index) * hour;
  const registeredAt = launchedAt + (7 + 11 * index) * minute;
  return { ...instance, launchedAt, agent: { ...instance.agent, registeredAt, showsRegistration: true } };
};

/** Instances that are managed now, but were out of reach for too long after their start. */
export const registeredLate: Scenario = {
  name: 'registered-late',
  about: 'Some instances that were launched today took longer than five minutes to register.',
  apply: (fleet, { now }) => {
    const broken = breakInstances(fleet, 3, (instance, index) => late(instance, index, now));
    const subjects = broken.ids.map(instanceSubject);
    return {
      fleet: broken.fleet,
      expects: { violates: [{ invariant: invariants.registered, code: 'registered-late', subjects }] },
    };
  },
};
