import {
  DescribeEgressOnlyInternetGatewaysCommand,
  EC2Client,
  type EgressOnlyInternetGateway as Ec2EgressOnlyInternetGateway,
} from '@aws-sdk/client-ec2';
import type { EgressOnlyInternetGateway } from '../../model/network.ts';
import type { Listing } from '../../model/reading.ts';
import type { Access } from '../access.ts';
import { readPages } from '../pages.ts';
import { recordsOf } from '../records.ts';
import { attachmentsOf } from './gateway-attachments.ts';

export const describeEgressOnlyInternetGatewaysAction = 'ec2:DescribeEgressOnlyInternetGateways';
const largestPage = 255;

const recordOf = (gateway: Ec2EgressOnlyInternetGateway): EgressOnlyInternetGateway | undefined => {
  const { EgressOnlyInternetGatewayId, Attachments } = gateway;
  const attachments = attachmentsOf(Attachments);
  if (EgressOnlyInternetGatewayId === undefined || attachments === undefined) return undefined;
  return { egressOnlyInternetGatewayId: EgressOnlyInternetGatewayId, attachments };
};

const readGateways = (access: Access): Promise<Listing<EgressOnlyInternetGateway>> => {
  const client = access.client(EC2Client);
  return readPages(access, {
    operation: { action: describeEgressOnlyInternetGatewaysAction },
    send: (NextToken) =>
      client.send(
        new DescribeEgressOnlyInternetGatewaysCommand({
          MaxResults: largestPage,
          ...(NextToken && { NextToken }),
        }),
      ),
    reduce: ({ EgressOnlyInternetGateways }) => recordsOf(EgressOnlyInternetGateways, recordOf),
  });
};

/** Every egress-only internet gateway of an account-Region; read once. */
export const egressOnlyInternetGatewaysOf = (access: Access): Promise<Listing<EgressOnlyInternetGateway>> =>
  access.remember(egressOnlyInternetGatewaysOf, () => readGateways(access));
