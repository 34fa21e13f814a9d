import {
  DescribeInstances$,
  type DescribeInstancesRequest,
  type DescribeInstancesResult,
  type Reservation,
} from '@aws-sdk/client-ec2';
import { instanceById } from '../../fleet/managed-nodes.ts';
import type { SimulatedInstance } from '../../fleet/model.ts';
import { awsError } from '../aws-error.ts';
import { type Call, defineOperation } from '../operation.ts';
import { pageOf } from '../paging.ts';
import { type FilterTable, filterBy } from './filters.ts';
import { instanceShape } from './instance-shape.ts';
import { invalidToken, pageSize } from './page-size.ts';

const action = 'ec2:DescribeInstances';

const filters: FilterTable<SimulatedInstance> = {
  values: {
    architecture: ({ platform }) => [platform.architecture],
    'availability-zone': ({ availabilityZone }) => [availabilityZone],
    'image-id': ({ imageId }) => [imageId],
    'instance-id': ({ id }) => [id],
    'instance-state-name': ({ state }) => [state],
    'instance-type': ({ type }) => [type],
    platform: ({ platform }) => [platform.isWindows ? 'windows' : undefined],
    'platform-details': ({ platform }) => [platform.details],
    'private-ip-address': ({ network }) => [network?.privateIp],
    'reservation-id': ({ reservationId }) => [reservationId],
    'subnet-id': ({ network }) => [network?.subnetId],
    'vpc-id': ({ network }) => [network?.vpcId],
  },
  tags: ({ tags }) => tags,
};

const wellFormed = /^i-([0-9a-f]{8}|[0-9a-f]{17})$/;

const checkIds = (ids: readonly string[], { place }: Call): void => {
  const malformed = ids.find((id) => !wellFormed.test(id));
  if (malformed !== undefined) {
    throw awsError('InvalidInstanceID.Malformed', `Invalid id: "${malformed}"`);
  }
  const missing = ids.filter((id) => !instanceById(place, id));
  if (missing.length === 0) return;
  const [label, verb] = missing.length === 1 ? ['ID', 'does'] : ['IDs', 'do'];
  throw awsError(
    'InvalidInstanceID.NotFound',
    `The instance ${label} '${missing.join(', ')}' ${verb} not exist`,
  );
};

const named = (ids: readonly string[], call: Call): readonly SimulatedInstance[] => {
  checkIds(ids, call);
  return [...new Set(ids)].flatMap((id) => instanceById(call.place, id) ?? []);
};

const checkCombination = ({ InstanceIds = [], MaxResults }: DescribeInstancesRequest): void => {
  if (InstanceIds.length === 0 || MaxResults === undefined) return;
  const text = 'The parameter instancesSet cannot be used with the parameter maxResults';
  throw awsError('InvalidParameterCombination', text);
};

/** Instances of one launch that follow each other come in one reservation. */
const reservationsOf = (instances: readonly SimulatedInstance[], owner: string): Reservation[] => {
  const byId = Map.groupBy(instances, ({ reservationId }) => reservationId);
  return [...byId].map(([ReservationId, together]) => ({
    ReservationId,
    OwnerId: owner,
    Groups: [],
    Instances: together.map((instance) => instanceShape(instance, owner)),
  }));
};

/** EC2's list of instances, terminated ones included for as long as the fleet holds them. */
export const describeInstances = defineOperation<DescribeInstancesRequest, DescribeInstancesResult>({
  action,
  schema: DescribeInstances$,
  answer: (input, call) => {
    checkCombination(input);
    const { InstanceIds = [], Filters = [] } = input;
    const items = InstanceIds.length > 0 ? named(InstanceIds, call) : call.place.instances;
    const matches = filterBy(filters, Filters);
    const size = InstanceIds.length > 0 ? items.length : pageSize(input.MaxResults);
    const page = pageOf({ items, matches, size, token: input.NextToken, action, invalidToken }, call);
    const Reservations = reservationsOf(page.items, call.place.account);
    return { Reservations, ...(page.nextToken && { NextToken: page.nextToken }) };
  },
});
