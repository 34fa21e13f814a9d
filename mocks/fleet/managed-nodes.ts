import type {
  SimulatedAccountRegion,
  SimulatedAgent,
  SimulatedInstance,
  SimulatedNode,
  Tag,
} from './model.ts';

/** An agent with whatever carries it: all that SSM may ever list in an account-Region. */
export interface NodeSource {
  readonly id: string;
  readonly agent: SimulatedAgent;
  readonly tags: readonly Tag[];
  /** The instance that carries the agent, if one does. */
  readonly instance?: SimulatedInstance;
  readonly activation?: SimulatedNode['activation'];
}

interface NodeIndex {
  readonly nodes: readonly NodeSource[];
  readonly byId: ReadonlyMap<string, NodeSource>;
}

const indexes = new WeakMap<SimulatedAccountRegion, NodeIndex>();
const instanceIndexes = new WeakMap<SimulatedAccountRegion, ReadonlyMap<string, SimulatedInstance>>();

const carried = (instance: SimulatedInstance): readonly NodeSource[] =>
  instance.agent ? [{ id: instance.id, agent: instance.agent, tags: instance.tags, instance }] : [];

const indexOf = (place: SimulatedAccountRegion): NodeIndex => {
  const known = indexes.get(place);
  if (known) return known;
  const nodes = [...place.instances.flatMap(carried), ...place.nodes];
  const index = { nodes, byId: new Map(nodes.map((node) => [node.id, node])) };
  indexes.set(place, index);
  return index;
};

/** Every agent of an account-Region, in one lasting order, whether SSM lists it at the moment or not. */
export const nodesOf = (place: SimulatedAccountRegion): readonly NodeSource[] => indexOf(place).nodes;

/** Finds an agent by its node id without looking through the fleet, as SSM does for an InstanceIds filter. */
export const nodeById = (place: SimulatedAccountRegion, id: string): NodeSource | undefined =>
  indexOf(place).byId.get(id);

/** Finds an instance by its id without looking through the fleet. */
export const instanceById = (place: SimulatedAccountRegion, id: string): SimulatedInstance | undefined => {
  const known = instanceIndexes.get(place) ?? new Map(place.instances.map((one) => [one.id, one]));
  instanceIndexes.set(place, known);
  return known.get(id);
};
