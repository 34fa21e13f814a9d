import { hasProfile, type Located, type ManagedInstance } from './breakage.ts';
import { hour } from './durations.ts';
import type { SimulatedInstance } from './model.ts';
import { type DeclaredViolation, invariants } from './scenario.ts';
import { silencedInstance, withoutRegistration } from './silence.ts';
import { instanceSubject, nodeSubject } from './subjects.ts';

/** Since when the agents are cut off, and how old the youngest instance behind the fault is at least. */
const lasting = 6 * hour;
const youngest = 2 * hour;

/** Instances that were cut off, with what a run must find because of it. */
export interface Outage {
  readonly instances: ReadonlyMap<string, SimulatedInstance>;
  readonly violates: readonly DeclaredViolation[];
}

const launchedLate = (instance: ManagedInstance, now: number): ManagedInstance => ({
  ...instance,
  launchedAt: now - youngest,
});

/** One of several was launched after the fault; the first was there before it. */
const withBothKinds = (instances: readonly ManagedInstance[], now: number): readonly ManagedInstance[] => {
  const [first, ...others] = instances;
  const since = now - lasting;
  if (!first || others.length === 0 || others.some(({ launchedAt }) => launchedAt > since)) return instances;
  return instances.map((one, index) => (index === instances.length - 1 ? launchedLate(one, now) : one));
};

/** Cuts agents off from Systems Manager: those that were known fall silent, later ones are never heard of. */
export const cutOff = (affected: readonly Located<ManagedInstance>[], now: number): Outage => {
  const since = now - lasting;
  const instances = withBothKinds(
    affected.map(({ item }) => item),
    now,
  );
  const isNew = (index: number): boolean => {
    const one = instances[index];
    return index > 0 && one !== undefined && one.launchedAt > since && hasProfile(one);
  };
  const idsWhere = (is: (index: number) => boolean): readonly Located<string>[] =>
    affected.filter((_, index) => is(index)).map(({ place, item }) => ({ place, item: item.id }));
  const changed = instances.map((one, index) =>
    isNew(index) ? withoutRegistration(one) : silencedInstance(one, since),
  );
  const lost = idsWhere((index) => !isNew(index)).map(nodeSubject);
  const unheard = idsWhere(isNew).map(instanceSubject);
  return {
    instances: new Map(changed.map((one) => [one.id, one])),
    violates: [
      { invariant: invariants.heartbeat, code: 'connection-lost', subjects: lost },
      { invariant: invariants.registered, code: 'never-registered', subjects: unheard },
    ],
  };
};
