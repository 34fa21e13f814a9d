import type { Place, SimulatedAgent, SimulatedFleet, SimulatedInstance, SimulatedNode } from './model.ts';
import { seededRandom } from './random.ts';
import { replaceById } from './replace-by-id.ts';

/** A thing with the account-Region that it lies in. */
export interface Located<T> {
  readonly place: Place;
  readonly item: T;
}

/** A fleet in which some things were changed, and which. */
export interface Broken {
  readonly fleet: SimulatedFleet;
  readonly ids: readonly Located<string>[];
}

/** An instance that runs and carries an agent. */
export type ManagedInstance = SimulatedInstance & { readonly agent: SimulatedAgent };

/** Tells whether SSM has reason to hear of an instance. */
export const isManaged = (instance: SimulatedInstance): instance is ManagedInstance =>
  instance.state === 'running' && instance.agent !== undefined;

/**
 * Not one that relies on Default Host Management: whether it may do so hangs on the version of its agent,
 * which nobody knows of one that is not registered.
 */
export const hasProfile = ({ profile }: SimulatedInstance): boolean => profile !== undefined;

/** Takes the first of each list, then the second of each, so that a few choices spread over all lists. */
const roundRobin = <T>(lists: readonly (readonly T[])[], count: number): readonly T[] => {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const turns = Array.from({ length: longest }, (_, turn) =>
    lists.flatMap((list) => list.slice(turn, turn + 1)),
  );
  return turns.flat().slice(0, count);
};

/** A list that starts somewhere else for each seed. */
export const rotated = <T>(list: readonly T[], share: number): readonly T[] => {
  const start = Math.floor(share * list.length);
  return [...list.slice(start), ...list.slice(0, start)];
};

const choose = <T extends { readonly id: string }>(
  fleet: SimulatedFleet,
  count: number,
  listOf: (place: SimulatedFleet['accountRegions'][number]) => readonly T[],
): readonly Located<T>[] => {
  const random = seededRandom(fleet.seed, 'choice');
  const lists = fleet.accountRegions.map((place) =>
    rotated(listOf(place), random.next())
      .slice(0, count)
      .map((item) => ({ place: { account: place.account, region: place.region }, item })),
  );
  return roundRobin(lists, count);
};

const located = <T extends { readonly id: string }>(
  chosen: readonly Located<T>[],
): readonly Located<string>[] => chosen.map(({ place, item }) => ({ place, item: item.id }));

/** Where a scenario may do its damage, when not everywhere. */
export type Within = (place: Place) => boolean;

const everywhere: Within = () => true;

/** Changes a few running instances, one in each account-Region before a second in any. */
export const breakInstances = (
  fleet: SimulatedFleet,
  count: number,
  change: (instance: ManagedInstance, index: number) => SimulatedInstance,
  within: Within = everywhere,
): Broken => {
  const chosen = choose(fleet, count, (place) =>
    within(place) ? place.instances.filter(isManaged).filter(hasProfile) : [],
  );
  const changed = new Map(chosen.map(({ item }, index) => [item.id, change(item, index)]));
  const accountRegions = fleet.accountRegions.map((place) => ({
    ...place,
    instances: replaceById(place.instances, changed),
  }));
  return { fleet: { ...fleet, accountRegions }, ids: located(chosen) };
};

/** Changes a few hybrid nodes. */
export const breakHybridNodes = (
  fleet: SimulatedFleet,
  count: number,
  change: (node: SimulatedNode, index: number) => SimulatedNode,
): Broken => {
  const chosen = choose(fleet, count, (place) => place.nodes.filter((node) => node.activation));
  const changed = new Map(chosen.map(({ item }, index) => [item.id, change(item, index)]));
  const accountRegions = fleet.accountRegions.map((place) => ({
    ...place,
    nodes: replaceById(place.nodes, changed),
  }));
  return { fleet: { ...fleet, accountRegions }, ids: located(chosen) };
};
