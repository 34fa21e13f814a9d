import {
  DescribeInstanceInformationCommand,
  type InstanceInformation,
  type InstanceInformationStringFilter,
  SSMClient,
} from '@aws-sdk/client-ssm';
import { managedNode } from '../../model/facts.ts';
import { type Instance, running } from '../../model/instance.ts';
import type { ManagedNode } from '../../model/node.ts';
import { type Listing, type Reading, readingOf, type Unread, unreadBecause } from '../../model/reading.ts';
import type { Access } from '../access.ts';
import type { FactCollector, Lister } from '../collector.ts';
import { instancesOf } from '../ec2/describe-instances.ts';
import { readPages } from '../pages.ts';

const action = 'ssm:DescribeInstanceInformation';
/** Also the largest number of ids that one filter is asked for. */
const largestPage = 50;

const isHybridId = (id: string): boolean => id.startsWith('mi-');

const isHybrid = ({ InstanceId, ResourceType }: InstanceInformation): boolean =>
  ResourceType === 'ManagedInstance' || isHybridId(InstanceId ?? '');

const recordOf = (node: InstanceInformation, { account, region }: Access): ManagedNode | undefined => {
  const { InstanceId: id, Name, ComputerName, PingStatus, LastPingDateTime, RegistrationDate } = node;
  if (id === undefined) return undefined;
  const name = Name || ComputerName;
  return {
    kind: 'node',
    account,
    region,
    id,
    hybrid: isHybrid(node),
    ...(name && { name }),
    ...(PingStatus && { pingStatus: PingStatus }),
    ...(LastPingDateTime && { lastPing: LastPingDateTime.getTime() }),
    ...(RegistrationDate && { registrationDate: RegistrationDate.getTime() }),
    ...(node.AgentVersion && { agentVersion: node.AgentVersion }),
    ...(node.PlatformType && { platformType: node.PlatformType }),
    ...(node.IamRole && { iamRole: node.IamRole }),
    ...(node.PlatformName && { platformName: node.PlatformName }),
  };
};

type NodeLookup = (id: string) => Reading<ManagedNode | undefined>;

/** What one account-Region's nodes cost so far: the answer for each id, by the chunk that it was asked in. */
interface NodeMemory {
  readonly seen: Set<string>;
  readonly askedIn: Map<string, Promise<NodeLookup>>;
  /** Set once the service has refused a filter of ids: then all nodes are paged through instead. */
  whole?: Promise<Listing<ManagedNode>>;
}

const memoryOf = (access: Access): NodeMemory =>
  access.remember(memoryOf, () => ({ seen: new Set(), askedIn: new Map() }));

const countSeen = (access: Access, records: readonly ManagedNode[]): void => {
  const { seen } = memoryOf(access);
  const before = seen.size;
  for (const { id } of records) seen.add(id);
  access.saw('nodes', seen.size - before);
};

const readNodes = (
  access: Access,
  filters: readonly InstanceInformationStringFilter[],
): Promise<Listing<ManagedNode>> => {
  const client = access.client(SSMClient);
  return readPages(access, {
    operation: { action },
    send: (NextToken) =>
      client.send(
        new DescribeInstanceInformationCommand({
          MaxResults: largestPage,
          ...(filters.length > 0 && { Filters: [...filters] }),
          ...(NextToken && { NextToken }),
        }),
      ),
    reduce: ({ InstanceInformationList }) => {
      const records = InstanceInformationList?.map((node) => recordOf(node, access));
      if (!records?.every((record) => record !== undefined)) return undefined;
      countSeen(access, records);
      return records;
    },
  });
};

/** What a whole list lacks is absent; what a list with a gap lacks is unread. */
const lookupIn = ({ items, gaps }: Listing<ManagedNode>): NodeLookup => {
  const byId = new Map(items.map((node) => [node.id, node]));
  const gap = gaps[0];
  return (id) => (gap && !byId.has(id) ? unreadBecause(gap) : readingOf(byId.get(id)));
};

const chunksOf = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / largestPage) }, (_, index) =>
    ids.slice(index * largestPage, (index + 1) * largestPage),
  );

const readWhole = (access: Access): Promise<Listing<ManagedNode>> => {
  const memory = memoryOf(access);
  memory.whole ??= readNodes(access, []);
  return memory.whole;
};

/** Unmanaged ids are usually just absent from the answer, but the API may also refuse the whole filter. */
const readChunk = async (access: Access, ids: readonly string[]): Promise<NodeLookup> => {
  if (memoryOf(access).whole) return lookupIn(await readWhole(access));
  const listing = await readNodes(access, [{ Key: 'InstanceIds', Values: [...ids] }]);
  const refused = listing.gaps.some(({ code }) => code === 'InvalidInstanceId');
  return lookupIn(refused ? await readWhole(access) : listing);
};

/**
 * The nodes with these ids: each is asked for once in a run. The first chunk goes ahead alone, so that
 * a refusal is met once and not by every chunk in flight; the others then go side by side.
 */
const nodesById = async (access: Access, ids: readonly string[]): Promise<NodeLookup> => {
  const { askedIn } = memoryOf(access);
  const fresh = [...new Set(ids)].filter((id) => !askedIn.has(id));
  let ahead: Promise<unknown> = Promise.resolve();
  chunksOf(fresh).forEach((chunk, index) => {
    const answer = ahead.then(() => readChunk(access, chunk));
    if (index === 0) ahead = answer;
    for (const id of chunk) askedIn.set(id, answer);
  });
  const lookups = new Map<string, NodeLookup>();
  for (const id of ids) {
    const answer = askedIn.get(id);
    if (answer) lookups.set(id, await answer);
  }
  return (id) => lookups.get(id)?.(id) ?? readingOf(undefined);
};

const hybridFilters = ({ scope: { tags, ids } }: Access): InstanceInformationStringFilter[] => {
  if (ids.length > 0) return [{ Key: 'InstanceIds', Values: ids.filter(isHybridId) }];
  if (tags.length === 0) return [{ Key: 'ResourceType', Values: ['ManagedInstance'] }];
  // SSM does not mix tag filters with other keys, so hybrid nodes are then picked out of the answer.
  return tags.map(({ key, values }) =>
    values.length === 0 ? { Key: 'tag-key', Values: [key] } : { Key: `tag:${key}`, Values: [...values] },
  );
};

const isNarrowed = ({ scope: { tags, ids } }: Access): boolean => tags.length > 0 || ids.length > 0;

/**
 * Nodes that no EC2 id leads to. Ghosts are lost, so they are among those in ConnectionLost; under a tag
 * filter they cannot be meant, since the tags went with the instance.
 */
const readSweeps = async (access: Access): Promise<readonly Listing<ManagedNode>[]> => {
  if (memoryOf(access).whole) return [await readWhole(access)];
  const { ids } = access.scope;
  if (ids.length > 0 && !ids.some(isHybridId)) return [];
  const hybrid = await readNodes(access, hybridFilters(access));
  const hybrids = { ...hybrid, items: hybrid.items.filter((node) => node.hybrid) };
  if (isNarrowed(access)) return [hybrids];
  return [hybrids, await readNodes(access, [{ Key: 'PingStatus', Values: ['ConnectionLost'] }])];
};

const listNodes = async (access: Access): Promise<Listing<ManagedNode>> => {
  const instances = await instancesOf(access);
  const ids = instances.items.filter((instance) => running.matches(instance, {})).map(({ id }) => id);
  const lookup = await nodesById(access, ids);
  const nodes = new Map<string, ManagedNode>();
  const gaps = new Set<Unread>(instances.gaps);
  for (const id of ids) {
    const reading = lookup(id);
    if (!reading.read) gaps.add(reading.unread);
    else if (reading.value) nodes.set(id, reading.value);
  }
  for (const sweep of await readSweeps(access)) {
    for (const node of sweep.items) nodes.set(node.id, node);
    for (const gap of sweep.gaps) gaps.add(gap);
  }
  return { items: [...nodes.values()], gaps: [...gaps] };
};

const nodesOf = (access: Access): Promise<Listing<ManagedNode>> =>
  access.remember(nodesOf, () => listNodes(access));

export const nodeLister: Lister<ManagedNode> = {
  kind: 'node',
  actions: ['ec2:DescribeInstances', action],
  list: nodesOf,
};

/** SSM lists no node of these, so asking for one would be a call without an answer. */
const unlisted: ReadonlySet<string> = new Set(['stopped', 'shutting-down', 'terminated']);

export const managedNodeCollector: FactCollector<Instance, ManagedNode | undefined> = {
  fact: managedNode,
  actions: [action],
  collect: async (instances, access) => {
    const listed = instances.filter(({ state }) => !unlisted.has(state));
    const lookup = await nodesById(
      access,
      listed.map(({ id }) => id),
    );
    return ({ id }) => lookup(id);
  },
};
