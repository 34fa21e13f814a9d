import type { Doubt, DoubtCode, ResourceKind } from './road.ts';

/** The operation that a person would begin with to settle a doubt. */
const byDoubt: Readonly<Record<Exclude<DoubtCode, 'not-read' | 'ambiguous-rule'>, string>> = {
  'leaves-vpc': 'ec2:DescribeRouteTables',
  'shared-subnet': 'ec2:DescribeSubnets',
  'ambiguous-route': 'ec2:DescribeRouteTables',
  'some-ports': 'ec2:DescribeNetworkAcls',
  'policy-unclear': 'ec2:DescribeVpcEndpoints',
  'public-access-blocked': 'ec2:DescribeSubnets',
  'nat-behind-nat': 'ec2:DescribeNatGateways',
  nat64: 'ec2:DescribeRouteTables',
  'ipv6-only': 'ec2:DescribeInstances',
  'secondary-interface': 'ec2:DescribeInstances',
};

const byHop: Partial<Record<ResourceKind, string>> = {
  instance: 'ec2:DescribeInstances',
  vpc: 'ec2:DescribeVpcAttribute',
  'network-acl': 'ec2:DescribeNetworkAcls',
  'security-group': 'ec2:DescribeSecurityGroups',
  'internet-gateway': 'ec2:DescribeInternetGateways',
  'egress-only-internet-gateway': 'ec2:DescribeEgressOnlyInternetGateways',
  'nat-gateway': 'ec2:DescribeNatGateways',
  'vpc-endpoint': 'ec2:DescribeVpcEndpoints',
};

/** Which answer left a road undecided. */
export const decidingAction = ({ because, hop }: Pick<Doubt, 'because' | 'hop'>): string =>
  because === 'not-read' || because === 'ambiguous-rule'
    ? (byHop[hop.kind] ?? 'ec2:DescribeSubnets')
    : byDoubt[because];
