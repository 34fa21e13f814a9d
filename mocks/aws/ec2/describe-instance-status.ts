import {
  DescribeInstanceStatus$,
  type DescribeInstanceStatusRequest,
  type DescribeInstanceStatusResult,
  type InstanceStatus,
  type InstanceStatusSummary,
  type StatusType,
  type SummaryStatus,
} from '@aws-sdk/client-ec2';
import type { CheckStatus, SimulatedInstance, StatusChecks } from '../../fleet/model.ts';
import { awsError } from '../aws-error.ts';
import { type Call, defineOperation } from '../operation.ts';
import { pageOf } from '../paging.ts';
import { type FilterTable, filterBy } from './filters.ts';
import { stateCodes } from './instance-state.ts';
import { checkIdsAlone, namedInstances } from './named-instances.ts';
import { nextOf } from './network-listing.ts';
import { invalidToken, pageSize } from './page-size.ts';
import { zoneId } from './zone-id.ts';

const action = 'ec2:DescribeInstanceStatus';
const mostIds = 100;

const reachability: Readonly<Record<CheckStatus, StatusType>> = {
  ok: 'passed',
  impaired: 'failed',
  initializing: 'initializing',
  'insufficient-data': 'insufficient-data',
};

/** EC2 checks only what runs. */
const isChecked = ({ state }: SimulatedInstance): boolean => state === 'running';

const summaryOf = (instance: SimulatedInstance, check: keyof StatusChecks): SummaryStatus =>
  isChecked(instance) ? instance.statusChecks[check] : 'not-applicable';

const reachabilityOf = (instance: SimulatedInstance, check: keyof StatusChecks): StatusType | undefined =>
  isChecked(instance) ? reachability[instance.statusChecks[check]] : undefined;

const filters: FilterTable<SimulatedInstance> = {
  values: {
    'availability-zone': ({ availabilityZone }) => [availabilityZone],
    'availability-zone-id': ({ availabilityZone }) => [zoneId(availabilityZone)],
    'instance-state-code': ({ state }) => [String(stateCodes[state])],
    'instance-state-name': ({ state }) => [state],
    'instance-status.reachability': (one) => [reachabilityOf(one, 'instance')],
    'instance-status.status': (one) => [summaryOf(one, 'instance')],
    'system-status.reachability': (one) => [reachabilityOf(one, 'system')],
    'system-status.status': (one) => [summaryOf(one, 'system')],
  },
};

const summary = (instance: SimulatedInstance, check: keyof StatusChecks): InstanceStatusSummary => {
  const Status = reachabilityOf(instance, check);
  return {
    Status: summaryOf(instance, check),
    ...(Status && { Details: [{ Name: 'reachability', Status }] }),
  };
};

const shape = (instance: SimulatedInstance): InstanceStatus => ({
  InstanceId: instance.id,
  AvailabilityZone: instance.availabilityZone,
  AvailabilityZoneId: zoneId(instance.availabilityZone),
  InstanceState: { Code: stateCodes[instance.state], Name: instance.state },
  InstanceStatus: summary(instance, 'instance'),
  SystemStatus: summary(instance, 'system'),
  AttachedEbsStatus: {
    Status: isChecked(instance) ? 'ok' : 'not-applicable',
    ...(isChecked(instance) && { Details: [{ Name: 'reachability', Status: 'passed' }] }),
  },
});

const checkCount = ({ length }: readonly string[]): void => {
  if (length <= mostIds) return;
  throw awsError('InvalidParameterValue', `The maximum number of instance IDs is ${mostIds}, not ${length}.`);
};

const named = (ids: readonly string[], call: Call): readonly SimulatedInstance[] =>
  ids.length > 0 ? namedInstances(ids, call) : call.place.instances;

/** What EC2's checks say of instances, of running ones unless all are asked for. */
export const describeInstanceStatus = defineOperation<
  DescribeInstanceStatusRequest,
  DescribeInstanceStatusResult
>({
  action,
  schema: DescribeInstanceStatus$,
  answer: ({ InstanceIds = [], IncludeAllInstances = false, Filters = [], ...request }, call) => {
    checkCount(InstanceIds);
    checkIdsAlone(InstanceIds, request.MaxResults);
    const fits = filterBy(filters, Filters);
    const listing = {
      items: named(InstanceIds, call),
      matches: (one: SimulatedInstance) => (IncludeAllInstances || one.state === 'running') && fits(one),
      size: pageSize(request.MaxResults),
      token: request.NextToken,
      action,
      invalidToken,
    };
    const page = pageOf(listing, call);
    return { InstanceStatuses: page.items.map(shape), ...nextOf(page) };
  },
});
