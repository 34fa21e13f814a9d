import {
  DescribeInstances$,
  type DescribeInstancesRequest,
  type DescribeInstancesResult,
  type Reservation,
} from '@aws-sdk/client-ec2';
import type { SimulatedInstance } from '../../fleet/model.ts';
import { defineOperation } from '../operation.ts';
import { pageOf } from '../paging.ts';
import { type FilterTable, filterBy } from './filters.ts';
import { instanceShape } from './instance-shape.ts';
import { checkIdsAlone, namedInstances } from './named-instances.ts';
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
    const { InstanceIds = [], Filters = [] } = input;
    checkIdsAlone(InstanceIds, input.MaxResults);
    const items = InstanceIds.length > 0 ? namedInstances(InstanceIds, call) : call.place.instances;
    const matches = filterBy(filters, Filters);
    const size = InstanceIds.length > 0 ? items.length : pageSize(input.MaxResults);
    const page = pageOf({ items, matches, size, token: input.NextToken, action, invalidToken }, call);
    const Reservations = reservationsOf(page.items, call.place.account);
    return { Reservations, ...(page.nextToken && { NextToken: page.nextToken }) };
  },
});
