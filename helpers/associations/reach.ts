import type { Association, Target } from '../model/association.ts';

/** A node as targets may name it. */
export interface Targetable {
  readonly id: string;
  /** Absent where they are not known, as for hybrid nodes: EC2 does not hold theirs. */
  readonly tags?: Readonly<Record<string, string>>;
}

/** Whether an association targets a node, as far as that can be told without asking for each node. */
export type Reach =
  | { readonly reaches: 'yes' | 'no' }
  | { readonly reaches: 'unknown'; readonly because: string };

const yes: Reach = { reaches: 'yes' };
const no: Reach = { reaches: 'no' };
const unknown = (because: string): Reach => ({ reaches: 'unknown', because });
const decided = (reaches: boolean): Reach => (reaches ? yes : no);

const tagsUnknown = unknown('it targets tags, and those of this node are not read');

const byId = (values: readonly string[], { id }: Targetable): Reach =>
  decided(values.includes('*') || values.includes(id));

const byTag = (key: string, values: readonly string[], { tags }: Targetable): Reach => {
  if (!tags) return tagsUnknown;
  const value = Object.hasOwn(tags, key) ? tags[key] : undefined;
  if (value === undefined) return no;
  if (values.includes(value)) return yes;
  // Documented for InstanceIds only; nobody says what it means for a tag.
  return values.includes('*') ? unknown(`it targets tag:${key} by *, which is not documented`) : no;
};

const byTagKey = (values: readonly string[], { tags }: Targetable): Reach =>
  tags ? decided(values.some((key) => Object.hasOwn(tags, key))) : tagsUnknown;

const reachOfTarget = ({ key, values }: Target, node: Targetable): Reach => {
  if (key === 'InstanceIds') return byId(values, node);
  if (key.startsWith('tag:')) return byTag(key.slice('tag:'.length), values, node);
  if (key === 'tag-key') return byTagKey(values, node);
  return unknown(`it targets ${key} ${values.join(', ')}, whose members are not read`);
};

/** A list of ids that is too long for one target goes on in the next. */
const joined = (targets: readonly Target[]): readonly Target[] => {
  const named = targets.filter(({ key }) => key === 'InstanceIds');
  if (named.length < 2) return targets;
  const ids = { key: 'InstanceIds', values: named.flatMap(({ values }) => values) };
  return [ids, ...targets.filter(({ key }) => key !== 'InstanceIds')];
};

const severalTargets = unknown('it has several targets, of which the node meets some and not all');

/**
 * Tells whether an association targets a node, from its targets and the node's tags. Several targets narrow
 * each other in Run Command; for associations no page says so, so what meets some only is unknown.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-state-manager-targets-and-rate-controls.html
 */
export const reachOf = (
  { instanceId, targets }: Pick<Association, 'instanceId' | 'targets'>,
  node: Targetable,
): Reach => {
  if (targets.length === 0) return decided(instanceId === node.id);
  const reaches = joined(targets).map((target) => reachOfTarget(target, node));
  if (reaches.every((one) => one.reaches === 'yes')) return yes;
  if (reaches.every((one) => one.reaches === 'no')) return no;
  return reaches.find((one) => one.reaches === 'unknown') ?? severalTargets;
};
