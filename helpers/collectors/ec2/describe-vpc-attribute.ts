import { DescribeVpcAttributeCommand, type DescribeVpcAttributeResult, EC2Client } from '@aws-sdk/client-ec2';
import { type Reading, readingOf, unreadBecause } from '../../model/reading.ts';
import type { Access } from '../access.ts';
import { malformed } from '../unread.ts';

export const describeVpcAttributeAction = 'ec2:DescribeVpcAttribute';

const readers = {
  enableDnsSupport: ({ EnableDnsSupport }: DescribeVpcAttributeResult) => EnableDnsSupport?.Value,
  enableDnsHostnames: ({ EnableDnsHostnames }: DescribeVpcAttributeResult) => EnableDnsHostnames?.Value,
} as const;

export type VpcAttribute = keyof typeof readers;

/** One attribute of one VPC: EC2 tells only one in a call, and IAM may refuse it for single VPCs. */
export const vpcAttribute = async (
  access: Access,
  VpcId: string,
  Attribute: VpcAttribute,
): Promise<Reading<boolean>> => {
  const client = access.client(EC2Client);
  const answer = await access.call({ action: describeVpcAttributeAction, perResource: true }, () =>
    client.send(new DescribeVpcAttributeCommand({ VpcId, Attribute })),
  );
  if (!answer.read) return answer;
  const value = readers[Attribute](answer.value);
  if (value !== undefined) return readingOf(value);
  return unreadBecause(
    malformed(describeVpcAttributeAction, access, `the answer does not hold ${Attribute}`),
  );
};
