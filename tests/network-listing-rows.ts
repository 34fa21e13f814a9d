import * as ec2 from '@aws-sdk/client-ec2';
import type { Access } from '../helpers/collectors/access.ts';
import { egressOnlyInternetGatewaysOf } from '../helpers/collectors/ec2/describe-egress-only-internet-gateways.ts';
import { internetGatewaysOf } from '../helpers/collectors/ec2/describe-internet-gateways.ts';
import { natGatewaysOf } from '../helpers/collectors/ec2/describe-nat-gateways.ts';
import { networkAclsOf } from '../helpers/collectors/ec2/describe-network-acls.ts';
import { routeTablesOf } from '../helpers/collectors/ec2/describe-route-tables.ts';
import { securityGroupsOf } from '../helpers/collectors/ec2/describe-security-groups.ts';
import { subnetsOf } from '../helpers/collectors/ec2/describe-subnets.ts';
import { vpcEndpointsOf } from '../helpers/collectors/ec2/describe-vpc-endpoints.ts';
import { vpcsOf } from '../helpers/collectors/ec2/describe-vpcs.ts';
import type { Listing } from '../helpers/model/reading.ts';
import type { OperationSchema } from '../mocks/aws/protocols/schema.ts';

/** What an answer says at one place of each item: paths in its parsed form, and a pattern over the XML. */
export interface Place<T> {
  readonly of: (item: T) => unknown;
  /** One path, or several with a space between. */
  readonly json: string;
  readonly xml: RegExp;
}

/** A list of EC2, how it is read, and what must not be lost on the way. */
export interface Row<T> {
  readonly operation: string;
  readonly schema: OperationSchema;
  readonly list: string;
  readonly read: (access: Access) => Promise<Listing<T>>;
  readonly places: readonly Place<T>[];
}

const row = <T>(definition: Row<T>): Row<never> => definition as unknown as Row<never>;
const tag = (...names: readonly string[]): RegExp => new RegExp(`<(?:${names.join('|')})>([^<]+)<`);

/** Every list of which a network is made. */
export const networkRows: readonly Row<never>[] = [
  row({
    operation: 'DescribeVpcs',
    schema: ec2.DescribeVpcs$,
    list: 'Vpcs',
    read: vpcsOf,
    places: [
      { of: ({ vpcId }) => vpcId, json: 'VpcId', xml: tag('vpcId') },
      { of: ({ cidrBlocks }) => cidrBlocks, json: 'CidrBlock', xml: tag('cidrBlock') },
    ],
  }),
  row({
    operation: 'DescribeSubnets',
    schema: ec2.DescribeSubnets$,
    list: 'Subnets',
    read: subnetsOf,
    places: [
      { of: ({ subnetId }) => subnetId, json: 'SubnetId', xml: tag('subnetId') },
      { of: ({ vpcId }) => vpcId, json: 'VpcId', xml: tag('vpcId') },
      { of: ({ cidrBlock }) => cidrBlock, json: 'CidrBlock', xml: tag('cidrBlock') },
      {
        of: ({ availabilityZone }) => availabilityZone,
        json: 'AvailabilityZone',
        xml: tag('availabilityZone'),
      },
    ],
  }),
  row({
    operation: 'DescribeRouteTables',
    schema: ec2.DescribeRouteTables$,
    list: 'RouteTables',
    read: routeTablesOf,
    places: [
      { of: ({ routeTableId }) => routeTableId, json: 'RouteTableId', xml: tag('routeTableId') },
      {
        of: ({ associations }) => associations.map(({ subnetId }) => subnetId),
        json: 'Associations.SubnetId',
        xml: tag('subnetId'),
      },
      {
        of: ({ routes }) => routes.map(({ gatewayId }) => gatewayId),
        json: 'Routes.GatewayId',
        xml: tag('gatewayId'),
      },
      {
        of: ({ routes }) => routes.map(({ natGatewayId }) => natGatewayId),
        json: 'Routes.NatGatewayId',
        xml: tag('natGatewayId'),
      },
    ],
  }),
  row({
    operation: 'DescribeNetworkAcls',
    schema: ec2.DescribeNetworkAcls$,
    list: 'NetworkAcls',
    read: networkAclsOf,
    places: [
      { of: ({ networkAclId }) => networkAclId, json: 'NetworkAclId', xml: tag('networkAclId') },
      {
        of: ({ entries }) => entries.map(({ ruleNumber }) => ruleNumber),
        json: 'Entries.RuleNumber',
        xml: tag('ruleNumber'),
      },
      {
        of: ({ entries }) => entries.map(({ cidrBlock, ipv6CidrBlock }) => cidrBlock ?? ipv6CidrBlock),
        json: 'Entries.CidrBlock Entries.Ipv6CidrBlock',
        xml: tag('cidrBlock', 'ipv6CidrBlock'),
      },
    ],
  }),
  row({
    operation: 'DescribeSecurityGroups',
    schema: ec2.DescribeSecurityGroups$,
    list: 'SecurityGroups',
    read: securityGroupsOf,
    places: [
      {
        of: ({ groupId }) => groupId,
        json: 'GroupId',
        xml: /<groupId>([^<]+)<\/groupId>\s*<groupName>[^<]*<\/groupName>\s*<groupDescription>/,
      },
      {
        of: ({ ipPermissions, ipPermissionsEgress }) =>
          [...ipPermissions, ...ipPermissionsEgress].flatMap(({ ipRanges }) => ipRanges),
        json: 'IpPermissions.IpRanges.CidrIp IpPermissionsEgress.IpRanges.CidrIp',
        xml: tag('cidrIp'),
      },
    ],
  }),
  row({
    operation: 'DescribeInternetGateways',
    schema: ec2.DescribeInternetGateways$,
    list: 'InternetGateways',
    read: internetGatewaysOf,
    places: [
      {
        of: ({ internetGatewayId }) => internetGatewayId,
        json: 'InternetGatewayId',
        xml: tag('internetGatewayId'),
      },
      {
        of: ({ attachments }) => attachments.map(({ state }) => state),
        json: 'Attachments.State',
        xml: tag('state'),
      },
    ],
  }),
  row({
    operation: 'DescribeEgressOnlyInternetGateways',
    schema: ec2.DescribeEgressOnlyInternetGateways$,
    list: 'EgressOnlyInternetGateways',
    read: egressOnlyInternetGatewaysOf,
    places: [
      {
        of: ({ egressOnlyInternetGatewayId }) => egressOnlyInternetGatewayId,
        json: 'EgressOnlyInternetGatewayId',
        xml: tag('egressOnlyInternetGatewayId'),
      },
    ],
  }),
  row({
    operation: 'DescribeNatGateways',
    schema: ec2.DescribeNatGateways$,
    list: 'NatGateways',
    read: natGatewaysOf,
    places: [
      { of: ({ natGatewayId }) => natGatewayId, json: 'NatGatewayId', xml: tag('natGatewayId') },
      { of: ({ state }) => state, json: 'State', xml: tag('state') },
      { of: ({ subnetId }) => subnetId, json: 'SubnetId', xml: tag('subnetId') },
    ],
  }),
  row({
    operation: 'DescribeVpcEndpoints',
    schema: ec2.DescribeVpcEndpoints$,
    list: 'VpcEndpoints',
    read: vpcEndpointsOf,
    places: [
      { of: ({ vpcEndpointId }) => vpcEndpointId, json: 'VpcEndpointId', xml: tag('vpcEndpointId') },
      { of: ({ state }) => state, json: 'State', xml: tag('state') },
      { of: ({ serviceName }) => serviceName, json: 'ServiceName', xml: tag('serviceName') },
      { of: ({ vpcEndpointType }) => vpcEndpointType, json: 'VpcEndpointType', xml: tag('vpcEndpointType') },
    ],
  }),
];
