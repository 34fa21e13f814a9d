import {
  DescribeEgressOnlyInternetGateways$,
  type DescribeEgressOnlyInternetGatewaysRequest,
  type DescribeEgressOnlyInternetGatewaysResult,
  type EgressOnlyInternetGateway,
} from '@aws-sdk/client-ec2';
import type { SimulatedEgressOnlyInternetGateway } from '../../fleet/network/model.ts';
import { defineOperation } from '../operation.ts';
import { listNetwork, type NetworkListing, nextOf, notFound } from './network-listing.ts';

const listing: NetworkListing<SimulatedEgressOnlyInternetGateway> = {
  action: 'ec2:DescribeEgressOnlyInternetGateways',
  itemsOf: ({ egressOnlyInternetGateways }) => egressOnlyInternetGateways,
  limits: { smallest: 5, largest: 255 },
  filters: {},
  notFound: notFound('InvalidEgressOnlyInternetGatewayId.NotFound', 'egressOnlyInternetGateway ID'),
};

const shape = (gateway: SimulatedEgressOnlyInternetGateway): EgressOnlyInternetGateway => ({
  EgressOnlyInternetGatewayId: gateway.id,
  Attachments: gateway.attachments.map(({ vpcId, state }) => ({ VpcId: vpcId, State: state })),
  Tags: [...gateway.tags],
});

/** EC2's list of egress-only internet gateways, which can be filtered by tags alone. */
export const describeEgressOnlyInternetGateways = defineOperation<
  DescribeEgressOnlyInternetGatewaysRequest,
  DescribeEgressOnlyInternetGatewaysResult
>({
  action: listing.action,
  schema: DescribeEgressOnlyInternetGateways$,
  answer: ({ EgressOnlyInternetGatewayIds, ...request }, call) => {
    const page = listNetwork(listing, { ...request, ids: EgressOnlyInternetGatewayIds }, call);
    return { EgressOnlyInternetGateways: page.items.map(shape), ...nextOf(page) };
  },
});
