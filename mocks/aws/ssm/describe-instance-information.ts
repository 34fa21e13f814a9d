import {
  DescribeInstanceInformation$,
  type DescribeInstanceInformationRequest,
  type DescribeInstanceInformationResult,
} from '@aws-sdk/client-ssm';
import { type NodeSource, nodeById, nodesOf } from '../../fleet/managed-nodes.ts';
import { nodeAt } from '../../fleet/node-at.ts';
import { awsError } from '../aws-error.ts';
import { type Call, defineOperation } from '../operation.ts';
import { pageOf } from '../paging.ts';
import { listedBy, type NodeFilter, readFilters } from './node-filters.ts';
import { nodeShape } from './node-shape.ts';
import { invalidToken, pageSize } from './page-size.ts';

const action = 'ssm:DescribeInstanceInformation';

const limits = { smallest: 5, largest: 50, usual: 10 };

const refuseUnknown = (ids: readonly string[], { place, now }: Call): void => {
  const unknown = ids.filter((id) => {
    const node = nodeById(place, id);
    return node === undefined || nodeAt(node, now) === undefined;
  });
  if (unknown.length === 0) return;
  const text = `Instances [[${unknown.join(', ')}]] not in a valid state for account ${place.account}`;
  throw awsError('InvalidInstanceId', text);
};

const candidates = (filters: readonly NodeFilter[], call: Call): readonly NodeSource[] => {
  const ids = filters.find(({ key }) => key === 'InstanceIds')?.values;
  if (!ids) return nodesOf(call.place);
  if (call.fleet.quirks.refusesUnknownIds) refuseUnknown(ids, call);
  return [...new Set(ids)].flatMap((id) => nodeById(call.place, id) ?? []);
};

/** Every other page is empty, the rest half full. */
const shortPage =
  (size: number) =>
  (page: number): number =>
    page % 2 === 0 ? 0 : Math.ceil(size / 2);

/** SSM's list of managed nodes. */
export const describeInstanceInformation = defineOperation<
  DescribeInstanceInformationRequest,
  DescribeInstanceInformationResult
>({
  action,
  schema: DescribeInstanceInformation$,
  answer: (input, call) => {
    const filters = readFilters(input);
    const usual = pageSize(input.MaxResults, limits);
    const size = filters.length > 0 && call.fleet.quirks.shortPages ? shortPage(usual) : usual;
    const matches = listedBy(filters, call.now);
    const items = candidates(filters, call);
    const page = pageOf({ items, matches, size, token: input.NextToken, action, invalidToken }, call);
    return {
      InstanceInformationList: page.items.flatMap((node) => nodeShape(node, call.now) ?? []),
      ...(page.nextToken && { NextToken: page.nextToken }),
    };
  },
});
