import {
  DescribeNatGateways$,
  type DescribeNatGatewaysRequest,
  type DescribeNatGatewaysResult,
  type NatGateway,
} from '@aws-sdk/client-ec2';
import type { SimulatedNatGateway } from '../../fleet/network/model.ts';
import { awsError } from '../aws-error.ts';
import { defineOperation } from '../operation.ts';
import { listNetwork, type NetworkListing, nextOf } from './network-listing.ts';
import { relatedNth } from './related-id.ts';

const listing: NetworkListing<SimulatedNatGateway> = {
  action: 'ec2:DescribeNatGateways',
  itemsOf: ({ natGateways }) => natGateways,
  filters: {
    'nat-gateway-id': ({ id }) => [id],
    state: ({ state }) => [state],
    'subnet-id': ({ subnetId }) => [subnetId],
    'vpc-id': ({ vpcId }) => [vpcId],
  },
  notFound: (id) => awsError('NatGatewayNotFound', `The Nat Gateway ${id} was not found`),
};

/** EC2 gives these to a gateway that could not be made. */
const failureMembers = ({ state, networkInterfaceId }: SimulatedNatGateway): Partial<NatGateway> => {
  if (state !== 'failed') return {};
  const reason = 'created and used internally by this NAT gateway is in an invalid state. Please try again.';
  return {
    FailureCode: 'InternalError',
    FailureMessage: `Network interface ${networkInterfaceId}, ${reason}`,
  };
};

const shape = (gateway: SimulatedNatGateway): NatGateway => ({
  NatGatewayId: gateway.id,
  VpcId: gateway.vpcId,
  SubnetId: gateway.subnetId,
  State: gateway.state,
  ConnectivityType: gateway.connectivityType,
  AvailabilityMode: 'zonal',
  CreateTime: new Date(gateway.createdAt),
  ...failureMembers(gateway),
  NatGatewayAddresses: [
    {
      ...(gateway.publicIp && {
        AllocationId: relatedNth('eipalloc-', gateway.id, 1),
        AssociationId: relatedNth('eipassoc-', gateway.id, 2),
        PublicIp: gateway.publicIp,
      }),
      NetworkInterfaceId: gateway.networkInterfaceId,
      PrivateIp: gateway.privateIp,
      IsPrimary: true,
      Status: gateway.state === 'failed' ? 'failed' : 'succeeded',
    },
  ],
  Tags: [...gateway.tags],
});

/** EC2's list of NAT gateways; its parameter for filters has a name of its own. */
export const describeNatGateways = defineOperation<DescribeNatGatewaysRequest, DescribeNatGatewaysResult>({
  action: listing.action,
  schema: DescribeNatGateways$,
  answer: ({ NatGatewayIds, Filter, ...request }, call) => {
    const page = listNetwork(listing, { ...request, Filters: Filter, ids: NatGatewayIds }, call);
    return { NatGateways: page.items.map(shape), ...nextOf(page) };
  },
});
