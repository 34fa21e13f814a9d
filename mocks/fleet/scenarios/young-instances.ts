import { breakInstances, type ManagedInstance } from '../breakage.ts';
import { minute, second } from '../durations.ts';
import type { SimulatedInstance } from '../model.ts';
import { invariants, type Scenario } from '../scenario.ts';

const young = (instance: ManagedInstance, index: number, now: number): SimulatedInstance => {
  const launchedAt = now - (60 + 35 * index) * second;
  return { ...instance, launchedAt, agent: { ...instance.agent, registeredAt: launchedAt + 4 * minute } };
};

/** Instances that have just started and have every right not to be registered yet. */
export const youngInstances: Scenario = {
  name: 'young-instances',
  about: 'Some instances run since a minute or two and register later.',
  apply: (fleet, { now }) => {
    const broken = breakInstances(fleet, 3, (instance, index) => young(instance, index, now));
    return { fleet: broken.fleet, expects: { pending: [invariants.registered, invariants.elsewhere] } };
  },
};
