import type { AccountRegion } from '../model/subject.ts';
import type { EndpointSurroundings } from '../model/vpc-endpoint.ts';
import { type Network, prepareNetwork } from './prepared-network.ts';

const prepared = new WeakMap<EndpointSurroundings, Network>();

const prepare = (surroundings: EndpointSurroundings, { account, region }: AccountRegion): Network =>
  prepareNetwork({
    account,
    region,
    ...surroundings,
    vpcs: [],
    routeTables: [],
    networkAcls: [],
    securityGroups: [],
    internetGateways: [],
    egressOnlyInternetGateways: [],
    natGateways: [],
    prefixLists: [],
  });

/** As much of a network as zones are judged by: its subnets and endpoints, prepared once. */
export const networkOfEndpoints = (surroundings: EndpointSurroundings, at: AccountRegion): Network => {
  const known = prepared.get(surroundings) ?? prepare(surroundings, at);
  prepared.set(surroundings, known);
  return known;
};
