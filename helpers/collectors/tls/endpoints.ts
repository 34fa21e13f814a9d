import { partition } from '@aws-sdk/core/client';
import { agentServicesIn } from '../../model/agent-services.ts';
import type { Endpoint } from '../../model/endpoint.ts';
import type { AccountRegion } from '../../model/subject.ts';
import type { Lister } from '../collector.ts';

/** The endpoints of an account-Region, named from the SDK's own table of partitions; nothing is read. */
export const endpointsOf = ({ account, region }: AccountRegion): readonly Endpoint[] => {
  const { dnsSuffix, name } = partition(region);
  return agentServicesIn(region).map((service) => ({
    kind: 'endpoint',
    account,
    region,
    id: `${service}.${region}.${dnsSuffix}`,
    service,
    partition: name,
  }));
};

export const endpointLister: Lister<Endpoint> = {
  kind: 'endpoint',
  actions: [],
  list: async (access) => ({ items: endpointsOf(access), gaps: [] }),
};
