import { DescribeInstanceAssociationsStatusCommand, SSMClient } from '@aws-sdk/client-ssm';
import { associationCount } from '../../model/facts.ts';
import type { Instance } from '../../model/instance.ts';
import { type Reading, readingOf, unreadBecause } from '../../model/reading.ts';
import type { Access } from '../access.ts';
import type { FactCollector } from '../collector.ts';
import { readPages } from '../pages.ts';

const action = 'ssm:DescribeInstanceAssociationsStatus';
const largestPage = 50;

/** One call an instance, so it is asked about a few instances only, and only where something is wrong. */
const countAssociations = async (access: Access, InstanceId: string): Promise<Reading<number>> => {
  const client = access.client(SSMClient);
  const { items, gaps } = await readPages(access, {
    operation: { action, perResource: true },
    send: (NextToken) =>
      client.send(
        new DescribeInstanceAssociationsStatusCommand({
          InstanceId,
          MaxResults: largestPage,
          ...(NextToken && { NextToken }),
        }),
      ),
    reduce: (page) => page.InstanceAssociationStatusInfos,
  });
  const gap = gaps[0];
  // SSM answers an id that it does not know with an error or with an empty list, as it pleases.
  if (gap?.code === 'InvalidInstanceId') return readingOf(0);
  return gap ? unreadBecause(gap) : readingOf(items.length);
};

export const associationCountCollector: FactCollector<Instance, number> = {
  fact: associationCount,
  actions: [action],
  collect: async (instances, access) => {
    const counts = await Promise.all(
      instances.map(async ({ id }) => [id, await countAssociations(access, id)] as const),
    );
    const byId = new Map(counts);
    return ({ id }) => byId.get(id) ?? readingOf(0);
  },
};
