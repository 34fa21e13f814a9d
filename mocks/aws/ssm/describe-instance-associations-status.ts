import {
  DescribeInstanceAssociationsStatus$,
  type DescribeInstanceAssociationsStatusRequest,
  type DescribeInstanceAssociationsStatusResult,
  type InstanceAssociationStatusInfo,
} from '@aws-sdk/client-ssm';
import { instanceById, nodeById } from '../../fleet/managed-nodes.ts';
import { type AssociationStatus, associationsAt } from '../../fleet/node-at.ts';
import { awsError } from '../aws-error.ts';
import { defineOperation } from '../operation.ts';
import { pageOf } from '../paging.ts';
import { invalidToken, pageSize } from './page-size.ts';

const action = 'ssm:DescribeInstanceAssociationsStatus';

const limits = { smallest: 1, largest: 50, usual: 50 };

const shapeOf = (status: AssociationStatus, instanceId: string): InstanceAssociationStatusInfo => {
  const { association, detailedStatus, ranAt } = status;
  return {
    AssociationId: association.id,
    Name: association.documentName,
    DocumentVersion: association.documentVersion,
    AssociationVersion: association.version,
    InstanceId: instanceId,
    ...(ranAt !== undefined && {
      ExecutionDate: new Date(ranAt),
      ExecutionSummary: '1 out of 1 plugin processed, 1 success, 0 failed, 0 timedout, 0 skipped. ',
    }),
    Status: status.status,
    ...(detailedStatus && { DetailedStatus: detailedStatus }),
    ...(association.name !== undefined && { AssociationName: association.name }),
  };
};

/** The associations of one node: an empty list for a known instance that has not registered. */
export const describeInstanceAssociationsStatus = defineOperation<
  DescribeInstanceAssociationsStatusRequest,
  DescribeInstanceAssociationsStatusResult
>({
  action,
  schema: DescribeInstanceAssociationsStatus$,
  answer: ({ InstanceId = '', MaxResults, NextToken: token }, call) => {
    const size = pageSize(MaxResults, limits);
    const node = nodeById(call.place, InstanceId);
    if (!node && !instanceById(call.place, InstanceId)) {
      const text = `Instances [[${InstanceId}]] not in a valid state for account ${call.place.account}`;
      throw awsError('InvalidInstanceId', text);
    }
    const items = node ? associationsAt(node, call.now) : [];
    const page = pageOf({ items, matches: () => true, size, token, action, invalidToken }, call);
    return {
      InstanceAssociationStatusInfos: page.items.map((status) => shapeOf(status, InstanceId)),
      ...(page.nextToken && { NextToken: page.nextToken }),
    };
  },
});
