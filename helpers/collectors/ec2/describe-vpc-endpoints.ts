import { DescribeVpcEndpointsCommand, EC2Client } from '@aws-sdk/client-ec2';
import type { VpcEndpoint } from '../../model/network.ts';
import type { Listing } from '../../model/reading.ts';
import type { VpcEndpointSubject } from '../../model/vpc-endpoint.ts';
import type { Access } from '../access.ts';
import type { Lister } from '../collector.ts';
import { readPages } from '../pages.ts';
import { given, recordsOf } from '../records.ts';
import { agentServiceOf, vpcEndpointRecord } from './vpc-endpoint-record.ts';

export const describeVpcEndpointsAction = 'ec2:DescribeVpcEndpoints';
const largestPage = 1000;

const readVpcEndpoints = (access: Access): Promise<Listing<VpcEndpoint>> => {
  const client = access.client(EC2Client);
  return readPages(access, {
    operation: { action: describeVpcEndpointsAction },
    send: (NextToken) =>
      client.send(
        new DescribeVpcEndpointsCommand({ MaxResults: largestPage, ...(NextToken && { NextToken }) }),
      ),
    reduce: ({ VpcEndpoints }) => recordsOf(VpcEndpoints, (endpoint) => vpcEndpointRecord(endpoint, access)),
  });
};

/** Every VPC endpoint of an account-Region, in whatever state, with the verdict on its policy; read once. */
export const vpcEndpointsOf = (access: Access): Promise<Listing<VpcEndpoint>> =>
  access.remember(vpcEndpointsOf, () => readVpcEndpoints(access));

const subjectOf = (endpoint: VpcEndpoint, { account, region }: Access): VpcEndpointSubject => {
  const { vpcEndpointId: id, vpcId, vpcEndpointType, state, serviceName } = endpoint;
  const agentService = agentServiceOf(serviceName, region);
  return {
    kind: 'vpc-endpoint',
    account,
    region,
    id,
    vpcId,
    vpcEndpointType,
    state,
    ...given({ agentService }),
  };
};

export const vpcEndpointLister: Lister<VpcEndpointSubject> = {
  kind: 'vpc-endpoint',
  actions: [describeVpcEndpointsAction],
  list: async (access) => {
    const { items, gaps } = await vpcEndpointsOf(access);
    return { items: items.map((endpoint) => subjectOf(endpoint, access)), gaps };
  },
};
