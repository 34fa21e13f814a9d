import { type Instance, running } from '../../model/instance.ts';
import { readingOf, unreadBecause } from '../../model/reading.ts';
import {
  type EndpointSurroundings,
  endpointSurroundings,
  subnetsInUse,
  type VpcEndpointSubject,
} from '../../model/vpc-endpoint.ts';
import type { FactCollector } from '../collector.ts';
import { instancesOf } from './describe-instances.ts';
import { describeSubnetsAction, subnetsOf } from './describe-subnets.ts';
import { describeVpcEndpointsAction, vpcEndpointsOf } from './describe-vpc-endpoints.ts';

const subnetIdsByVpc = (instances: readonly Instance[]): ReadonlyMap<string, readonly string[]> => {
  const started = instances.filter((instance) => running.matches(instance, {}));
  const pairs = started.flatMap(({ vpcId, subnetId }) =>
    vpcId === undefined || subnetId === undefined ? [] : [{ vpcId, subnetId }],
  );
  const grouped = Map.groupBy(pairs, ({ vpcId }) => vpcId);
  return new Map(
    [...grouped].map(([vpcId, group]) => [vpcId, [...new Set(group.map(({ subnetId }) => subnetId))].sort()]),
  );
};

/** Of instances that were listed already: it costs nothing beside them. */
export const subnetsInUseCollector: FactCollector<VpcEndpointSubject, readonly string[]> = {
  fact: subnetsInUse,
  actions: ['ec2:DescribeInstances'],
  collect: async (_endpoints, access) => {
    const { items, gaps } = await instancesOf(access);
    const [gap] = gaps;
    if (gap) return () => unreadBecause(gap);
    const byVpc = subnetIdsByVpc(items);
    return ({ vpcId }) => readingOf(byVpc.get(vpcId) ?? []);
  },
};

export const endpointSurroundingsCollector: FactCollector<VpcEndpointSubject, EndpointSurroundings> = {
  fact: endpointSurroundings,
  actions: [describeSubnetsAction, describeVpcEndpointsAction],
  collect: async (_endpoints, access) => {
    const [subnets, vpcEndpoints] = await Promise.all([subnetsOf(access), vpcEndpointsOf(access)]);
    const [gap] = [...subnets.gaps, ...vpcEndpoints.gaps];
    if (gap) return () => unreadBecause(gap);
    const surroundings = readingOf({ subnets: subnets.items, vpcEndpoints: vpcEndpoints.items });
    return () => surroundings;
  },
};
