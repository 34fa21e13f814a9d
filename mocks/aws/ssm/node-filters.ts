import type { DescribeInstanceInformationRequest } from '@aws-sdk/client-ssm';
import type { NodeSource } from '../../fleet/managed-nodes.ts';
import { associationsAt, type NodeStatus, nodeAt } from '../../fleet/node-at.ts';
import { awsError } from '../aws-error.ts';

/** A filter of either form, as both mean the same. */
export interface NodeFilter {
  readonly key: string;
  readonly values: readonly string[];
}

type ValuesOf = (node: NodeSource, status: NodeStatus, now: number) => readonly (string | undefined)[];

/** The kind of a node as SSM calls it: what was activated, and what runs on EC2. */
export const resourceTypeOf = ({ activation }: NodeSource): 'ManagedInstance' | 'EC2Instance' =>
  activation ? 'ManagedInstance' : 'EC2Instance';

/** Where a node comes from as SSM calls it. */
export const sourceTypeOf = ({
  activation,
}: NodeSource): 'AWS::SSM::ManagedInstance' | 'AWS::EC2::Instance' =>
  activation ? 'AWS::SSM::ManagedInstance' : 'AWS::EC2::Instance';

const keys: Readonly<Record<string, ValuesOf>> = {
  ActivationIds: ({ activation }) => [activation?.id],
  AgentVersion: ({ agent }) => [agent.version],
  AssociationStatus: (node, _, now) => [associationsAt(node, now)[0]?.status],
  IamRole: ({ activation }) => [activation?.role],
  InstanceIds: ({ id }) => [id],
  PingStatus: (_, { pingStatus }) => [pingStatus],
  PlatformTypes: ({ agent }) => [agent.platformType],
  ResourceType: (node) => [resourceTypeOf(node)],
  SourceIds: ({ id }) => [id],
  SourceTypes: (node) => [sourceTypeOf(node)],
  'tag-key': ({ tags }) => tags.map(({ Key }) => Key),
};

const legacyOnly = new Set(Object.keys(keys).filter((key) => !/^(Source|tag)/.test(key)));

const mostTagValues = 5;
const mostValues = 100;

const isTagKey = (key: string): boolean => key === 'tag-key' || key.startsWith('tag:');

const invalidValue = (text: string) => awsError('InvalidInstanceInformationFilterValue', text);

const checkValues = ({ key, values }: NodeFilter): void => {
  const most = isTagKey(key) ? mostTagValues : mostValues;
  if (values.length === 0 || values.length > most) {
    throw awsError('ValidationException', `The filter ${key} takes from 1 to ${most} values.`);
  }
  if (key === 'ResourceType' && values.length > 1) {
    throw invalidValue('The filter ResourceType takes exactly one value.');
  }
};

const checkMixture = (filters: readonly NodeFilter[]): void => {
  const tagFilters = filters.filter(({ key }) => isTagKey(key)).length;
  if (tagFilters === 0 || tagFilters === filters.length) return;
  throw invalidValue('Tag filters cannot be combined with other filters.');
};

/** Reads the filters of a request in whichever form they come, and refuses what SSM refuses. */
export const readFilters = (input: DescribeInstanceInformationRequest): readonly NodeFilter[] => {
  const { Filters = [], InstanceInformationFilterList: legacy = [] } = input;
  if (Filters.length > 0 && legacy.length > 0) {
    throw awsError(
      'ValidationException',
      'Filters and InstanceInformationFilterList cannot be used together.',
    );
  }
  const unknown = legacy.find(({ key }) => !legacyOnly.has(key ?? ''));
  if (unknown) throw awsError('InvalidFilterKey', `The specified filter key ${unknown.key} is not valid.`);
  const filters = [
    ...Filters.map(({ Key = '', Values = [] }) => ({ key: Key, values: Values })),
    ...legacy.map(({ key = '', valueSet = [] }) => ({ key, values: valueSet })),
  ];
  filters.forEach(checkValues);
  checkMixture(filters);
  return filters;
};

const valuesFor = (key: string): ValuesOf => {
  const valuesOf = Object.hasOwn(keys, key) ? keys[key] : undefined;
  if (valuesOf) return valuesOf;
  if (!key.startsWith('tag:'))
    throw awsError('InvalidFilterKey', `The specified filter key ${key} is not valid.`);
  return ({ tags }) => tags.filter((tag) => `tag:${tag.Key}` === key).map((tag) => tag.Value);
};

/** Compiles filters into a test of a node that SSM lists at a moment. */
export const listedBy = (filters: readonly NodeFilter[], now: number): ((node: NodeSource) => boolean) => {
  const tests = filters.map(({ key, values }) => ({ valuesOf: valuesFor(key), wanted: new Set(values) }));
  return (node) => {
    const status = nodeAt(node, now);
    if (!status) return false;
    return tests.every(({ valuesOf, wanted }) =>
      valuesOf(node, status, now).some((value) => value !== undefined && wanted.has(value)),
    );
  };
};
