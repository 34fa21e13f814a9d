import {
  type Association,
  type AssociationFilter,
  ListAssociations$,
  type ListAssociationsRequest,
  type ListAssociationsResult,
} from '@aws-sdk/client-ssm';
import { hour } from '../../fleet/durations.ts';
import { nodesOf } from '../../fleet/managed-nodes.ts';
import type { StateManagerAssociation } from '../../fleet/state-manager.ts';
import { awsError } from '../aws-error.ts';
import { type Call, defineOperation } from '../operation.ts';
import { pageOf } from '../paging.ts';
import { invalidToken, pageSize } from './page-size.ts';

const action = 'ssm:ListAssociations';

const limits = { smallest: 1, largest: 50, usual: 50 };

/** All of them succeeded, at the last full hour. */
const status = 'Success';
const ranAt = (now: number): number => now - (now % hour);

type Test = (association: StateManagerAssociation, value: string, now: number) => boolean;

const tests: Readonly<Record<string, Test>> = {
  AssociationId: ({ id }, value) => id === value,
  AssociationName: ({ name }, value) => name === value,
  AssociationStatusName: (_, value) => value === status,
  CloudConnectorId: () => false,
  // Deprecated: it finds only those that name their node in the older form.
  InstanceId: ({ instanceId }, value) => instanceId === value,
  LastExecutedAfter: (_, value, now) => ranAt(now) > Date.parse(value),
  LastExecutedBefore: (_, value, now) => ranAt(now) < Date.parse(value),
  Name: ({ documentName }, value) => documentName === value,
  ResourceGroupName: ({ targets }, value) =>
    targets.some(({ key, values }) => key === 'resource-groups:Name' && values.includes(value)),
};

const testFor = ({ key = '' as never, value = '' }: AssociationFilter, index: number, now: number) => {
  const test = Object.hasOwn(tests, key) ? tests[key] : undefined;
  if (test) return (association: StateManagerAssociation) => test(association, value, now);
  const keys = Object.keys(tests).join(', ');
  throw awsError(
    'ValidationException',
    `1 validation error detected: Value '${key}' at 'associationFilterList.${index + 1}.member.key' failed to satisfy constraint: Member must satisfy enum value set: [${keys}]`,
  );
};

const countRuns = ({ id }: StateManagerAssociation, { place }: Call): number =>
  nodesOf(place).filter(({ agent }) => agent.associations.some((one) => one.id === id)).length;

const shapeOf = (association: StateManagerAssociation, call: Call): Association => {
  const { instanceId, documentVersion, name, schedule } = association;
  const runs = countRuns(association, call);
  return {
    Name: association.documentName,
    ...(instanceId !== undefined && { InstanceId: instanceId }),
    AssociationId: association.id,
    AssociationVersion: association.version,
    ...(documentVersion !== undefined && { DocumentVersion: documentVersion }),
    Targets: association.targets.map(({ key, values }) => ({ Key: key, Values: [...values] })),
    LastExecutionDate: new Date(ranAt(call.now)),
    // Where no node has run it, the status is still Success, over an empty count.
    Overview: {
      Status: status,
      DetailedStatus: status,
      AssociationStatusAggregatedCount: runs > 0 ? { [status]: runs } : {},
    },
    ...(schedule !== undefined && { ScheduleExpression: schedule }),
    ...(name !== undefined && { AssociationName: name }),
  };
};

/** State Manager's list of the associations of an account-Region. */
export const listAssociations = defineOperation<ListAssociationsRequest, ListAssociationsResult>({
  action,
  schema: ListAssociations$,
  answer: ({ AssociationFilterList = [], MaxResults, NextToken: token }, call) => {
    const size = pageSize(MaxResults, limits);
    const filters = AssociationFilterList.map((filter, index) => testFor(filter, index, call.now));
    const matches = (association: StateManagerAssociation) => filters.every((test) => test(association));
    const items = call.place.associations;
    const page = pageOf({ items, matches, size, token, action, invalidToken }, call);
    return {
      Associations: page.items.map((association) => shapeOf(association, call)),
      ...(page.nextToken && { NextToken: page.nextToken }),
    };
  },
});
