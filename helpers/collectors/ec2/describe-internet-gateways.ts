import {
  DescribeInternetGatewaysCommand,
  EC2Client,
  type InternetGateway as Ec2InternetGateway,
} from '@aws-sdk/client-ec2';
import type { InternetGateway } from '../../model/network.ts';
import type { Listing } from '../../model/reading.ts';
import type { Access } from '../access.ts';
import { readPages } from '../pages.ts';
import { recordsOf } from '../records.ts';
import { attachmentsOf } from './gateway-attachments.ts';

export const describeInternetGatewaysAction = 'ec2:DescribeInternetGateways';
const largestPage = 1000;

const recordOf = ({ InternetGatewayId, Attachments }: Ec2InternetGateway): InternetGateway | undefined => {
  const attachments = attachmentsOf(Attachments);
  if (InternetGatewayId === undefined || attachments === undefined) return undefined;
  return { internetGatewayId: InternetGatewayId, attachments };
};

const readInternetGateways = (access: Access): Promise<Listing<InternetGateway>> => {
  const client = access.client(EC2Client);
  return readPages(access, {
    operation: { action: describeInternetGatewaysAction },
    send: (NextToken) =>
      client.send(
        new DescribeInternetGatewaysCommand({ MaxResults: largestPage, ...(NextToken && { NextToken }) }),
      ),
    reduce: ({ InternetGateways }) => recordsOf(InternetGateways, recordOf),
  });
};

/** Every internet gateway of an account-Region, attached or not; read once. */
export const internetGatewaysOf = (access: Access): Promise<Listing<InternetGateway>> =>
  access.remember(internetGatewaysOf, () => readInternetGateways(access));
