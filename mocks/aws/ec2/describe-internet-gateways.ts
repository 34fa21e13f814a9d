import {
  type AttachmentStatus,
  DescribeInternetGateways$,
  type DescribeInternetGatewaysRequest,
  type DescribeInternetGatewaysResult,
  type InternetGateway,
} from '@aws-sdk/client-ec2';
import type { SimulatedInternetGateway } from '../../fleet/network/model.ts';
import { defineOperation } from '../operation.ts';
import { listNetwork, type NetworkListing, nextOf, notFound } from './network-listing.ts';

const listing: NetworkListing<SimulatedInternetGateway> = {
  action: 'ec2:DescribeInternetGateways',
  itemsOf: ({ internetGateways }) => internetGateways,
  filters: {
    'attachment.state': ({ attachments }) => attachments.map(({ state }) => state),
    'attachment.vpc-id': ({ attachments }) => attachments.map(({ vpcId }) => vpcId),
    'internet-gateway-id': ({ id }) => [id],
    'owner-id': ({ ownerId }) => [ownerId],
  },
  notFound: notFound('InvalidInternetGatewayID.NotFound', 'internetGateway ID'),
};

const shape = (gateway: SimulatedInternetGateway): InternetGateway => ({
  InternetGatewayId: gateway.id,
  OwnerId: gateway.ownerId,
  // EC2 says available, which the service model's enum lacks.
  Attachments: gateway.attachments.map(({ vpcId, state }) => ({
    VpcId: vpcId,
    State: state as string as AttachmentStatus,
  })),
  Tags: [...gateway.tags],
});

/** EC2's list of internet gateways. */
export const describeInternetGateways = defineOperation<
  DescribeInternetGatewaysRequest,
  DescribeInternetGatewaysResult
>({
  action: listing.action,
  schema: DescribeInternetGateways$,
  answer: ({ InternetGatewayIds, ...request }, call) => {
    const page = listNetwork(listing, { ...request, ids: InternetGatewayIds }, call);
    return { InternetGateways: page.items.map(shape), ...nextOf(page) };
  },
});
