import { DescribeInstanceStatusCommand, EC2Client, type InstanceStatus } from '@aws-sdk/client-ec2';
import { statusChecks } from '../../model/facts.ts';
import type { Instance } from '../../model/instance.ts';
import { type Listing, readingOf, unreadBecause } from '../../model/reading.ts';
import type { StatusChecks } from '../../model/status-checks.ts';
import type { Access } from '../access.ts';
import type { FactCollector } from '../collector.ts';
import { readPages } from '../pages.ts';

const action = 'ec2:DescribeInstanceStatus';
const largestPage = 1000;

type Entry = readonly [id: string, checks: StatusChecks];

const entryOf = (status: InstanceStatus): Entry | undefined => {
  const { InstanceId, InstanceStatus: ofInstance, SystemStatus: ofSystem } = status;
  if (InstanceId === undefined) return undefined;
  return [
    InstanceId,
    {
      ...(ofInstance?.Status && { instance: ofInstance.Status }),
      ...(ofSystem?.Status && { system: ofSystem.Status }),
    },
  ];
};

const readStatuses = (access: Access): Promise<Listing<Entry>> => {
  const client = access.client(EC2Client);
  return readPages(access, {
    operation: { action },
    send: (NextToken) =>
      client.send(
        new DescribeInstanceStatusCommand({
          MaxResults: largestPage,
          IncludeAllInstances: false,
          ...(NextToken && { NextToken }),
        }),
      ),
    reduce: ({ InstanceStatuses }) => {
      const entries = InstanceStatuses?.map(entryOf);
      return entries?.every((entry) => entry !== undefined) ? entries : undefined;
    },
  });
};

const statusesOf = (access: Access) =>
  access.remember(statusesOf, async () => {
    const { items, gaps } = await readStatuses(access);
    return { byId: new Map(items), gap: gaps[0] };
  });

export const statusChecksCollector: FactCollector<Instance, StatusChecks | undefined> = {
  fact: statusChecks,
  actions: [action],
  collect: async (_instances, access) => {
    const { byId, gap } = await statusesOf(access);
    return ({ id }) => (gap && !byId.has(id) ? unreadBecause(gap) : readingOf(byId.get(id)));
  },
};
