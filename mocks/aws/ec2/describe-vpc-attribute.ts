import {
  DescribeVpcAttribute$,
  type DescribeVpcAttributeRequest,
  type DescribeVpcAttributeResult,
} from '@aws-sdk/client-ec2';
import type { SimulatedVpc } from '../../fleet/network/model.ts';
import { type AwsError, awsError } from '../aws-error.ts';
import { defineOperation } from '../operation.ts';
import { notFound } from './network-listing.ts';

type Attributes = Omit<DescribeVpcAttributeResult, 'VpcId'>;

const attributes: Readonly<Record<string, (vpc: SimulatedVpc) => Attributes>> = {
  enableDnsSupport: ({ enableDnsSupport }) => ({ EnableDnsSupport: { Value: enableDnsSupport } }),
  enableDnsHostnames: ({ enableDnsHostnames }) => ({ EnableDnsHostnames: { Value: enableDnsHostnames } }),
  enableNetworkAddressUsageMetrics: () => ({ EnableNetworkAddressUsageMetrics: { Value: false } }),
};

const missing = (parameter: string): AwsError =>
  awsError('MissingParameter', `The request must contain the parameter ${parameter}`);

const invalid = (name: string): AwsError =>
  awsError('InvalidParameterValue', `Value (${name}) for parameter attribute is invalid. Unknown attribute.`);

/** One attribute of one VPC, which is how EC2 tells whether a VPC has DNS. */
export const describeVpcAttribute = defineOperation<DescribeVpcAttributeRequest, DescribeVpcAttributeResult>({
  action: 'ec2:DescribeVpcAttribute',
  schema: DescribeVpcAttribute$,
  answer: ({ VpcId, Attribute }, { place }) => {
    if (VpcId === undefined) throw missing('vpcId');
    if (Attribute === undefined) throw missing('attribute');
    const vpc = place.network.vpcs.find(({ id }) => id === VpcId);
    if (!vpc) throw notFound('InvalidVpcID.NotFound', 'vpc ID')(VpcId);
    const read = Object.hasOwn(attributes, Attribute) ? attributes[Attribute] : undefined;
    if (!read) throw invalid(Attribute);
    return { VpcId, ...read(vpc) };
  },
});
