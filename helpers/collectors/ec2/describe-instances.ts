import { DescribeInstancesCommand, type DescribeInstancesResult, EC2Client } from '@aws-sdk/client-ec2';
import { instanceOfNode } from '../../model/facts.ts';
import type { Instance } from '../../model/instance.ts';
import type { ManagedNode } from '../../model/node.ts';
import { type Listing, readingOf, unreadBecause } from '../../model/reading.ts';
import type { Access, Scope, TagFilter } from '../access.ts';
import type { FactCollector, Lister } from '../collector.ts';
import { readPages } from '../pages.ts';
import { instanceRecord } from './instance-record.ts';

const action = 'ec2:DescribeInstances';
const largestPage = 1000;

/** In a filter `*` and `?` are wildcards; a tag that is asked for is meant literally. */
const literal = (value: string): string => value.replaceAll(/[\\*?]/g, '\\$&');

const tagFilter = ({ key, values }: TagFilter) =>
  values.length > 0
    ? { Name: `tag:${key}`, Values: values.map(literal) }
    : { Name: 'tag-key', Values: [literal(key)] };

/** Hybrid nodes have no instance, so their ids are none of EC2's. */
const filtersOf = ({ tags, ids }: Scope) => [
  ...tags.map(tagFilter),
  ...(ids.length > 0 ? [{ Name: 'instance-id', Values: [...ids] }] : []),
];

const recordsOf = ({ Reservations }: DescribeInstancesResult, access: Access): Instance[] | undefined => {
  const records = Reservations?.flatMap(({ Instances = [] }) =>
    Instances.map((instance) => instanceRecord(instance, access)),
  );
  return records?.every((record) => record !== undefined) ? records : undefined;
};

const readInstances = (access: Access): Promise<Listing<Instance>> => {
  const client = access.client(EC2Client);
  const filters = filtersOf(access.scope);
  return readPages(access, {
    operation: { action },
    send: (NextToken) =>
      client.send(
        new DescribeInstancesCommand({
          MaxResults: largestPage,
          ...(filters.length > 0 && { Filters: filters }),
          ...(NextToken && { NextToken }),
        }),
      ),
    reduce: (page) => {
      const records = recordsOf(page, access);
      access.saw('instances', records?.length ?? 0);
      return records;
    },
  });
};

/** Every instance of an account-Region, in whatever state; read once. */
export const instancesOf = (access: Access): Promise<Listing<Instance>> =>
  access.remember(instancesOf, () => readInstances(access));

const instancesById = (access: Access): Promise<ReadonlyMap<string, Instance>> =>
  access.remember(instancesById, async () => {
    const { items } = await instancesOf(access);
    return new Map(items.map((instance) => [instance.id, instance]));
  });

export const instanceLister: Lister<Instance> = { kind: 'instance', actions: [action], list: instancesOf };

export const instanceOfNodeCollector: FactCollector<ManagedNode, Instance | undefined> = {
  fact: instanceOfNode,
  actions: [action],
  collect: async (_nodes, access) => {
    const byId = await instancesById(access);
    const gap = (await instancesOf(access)).gaps[0];
    return ({ id, hybrid }) => {
      const instance = byId.get(id);
      // What an incomplete list lacks may still exist; a hybrid node has no instance to lack.
      return gap && !instance && !hybrid ? unreadBecause(gap) : readingOf(instance);
    };
  },
};
