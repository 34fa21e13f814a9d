import {
  DescribeVpcEndpoints$,
  type DescribeVpcEndpointsRequest,
  type DescribeVpcEndpointsResult,
  type State,
  type VpcEndpoint,
} from '@aws-sdk/client-ec2';
import type { SimulatedNetwork, SimulatedVpcEndpoint } from '../../fleet/network/model.ts';
import { defineOperation } from '../operation.ts';
import { listNetwork, type NetworkListing, nextOf, notFound } from './network-listing.ts';

/** The hosted zone of endpoints in us-east-1; here all Regions share it. */
const hostedZone = 'Z7HUB22UULQXV';

const largest = 1000;

const listing: NetworkListing<SimulatedVpcEndpoint> = {
  action: 'ec2:DescribeVpcEndpoints',
  itemsOf: ({ vpcEndpoints }) => vpcEndpoints,
  limits: { smallest: 1, largest },
  filters: {
    'ip-address-type': ({ vpcEndpointType }) => [vpcEndpointType === 'Interface' ? 'ipv4' : undefined],
    'service-name': ({ serviceName }) => [serviceName],
    'service-region': ({ serviceName }) => [serviceName.split('.')[2]],
    'vpc-endpoint-id': ({ id }) => [id],
    'vpc-endpoint-state': ({ state }) => [state],
    'vpc-endpoint-type': ({ vpcEndpointType }) => [vpcEndpointType],
    'vpc-id': ({ vpcId }) => [vpcId],
  },
  notFound: notFound('InvalidVpcEndpointId.NotFound', 'Vpc Endpoint Id'),
};

const dnsEntries = (endpoint: SimulatedVpcEndpoint, network: SimulatedNetwork): VpcEndpoint['DnsEntries'] => {
  const { id, serviceName, subnetIds, privateDnsEnabled, vpcEndpointType } = endpoint;
  if (vpcEndpointType === 'Gateway') return [];
  const [, , region = '', service = ''] = serviceName.split('.');
  const zones = network.subnets.filter((subnet) => subnetIds.includes(subnet.id));
  const names = [
    `${id}-${id.slice(-8)}.${service}.${region}.vpce.amazonaws.com`,
    ...zones.map(
      (zone) => `${id}-${id.slice(-8)}-${zone.availabilityZone}.${service}.${region}.vpce.amazonaws.com`,
    ),
    ...(privateDnsEnabled ? [`${service}.${region}.amazonaws.com`] : []),
  ];
  return names.map((DnsName) => ({ DnsName, HostedZoneId: hostedZone }));
};

const groupsOf = ({ groupIds }: SimulatedVpcEndpoint, network: SimulatedNetwork): VpcEndpoint['Groups'] =>
  network.securityGroups
    .filter(({ id }) => groupIds.includes(id))
    .map(({ id, name }) => ({ GroupId: id, GroupName: name }));

const lastError = { Code: 'InternalError', Message: 'The endpoint could not be provisioned' };

const shape = (endpoint: SimulatedVpcEndpoint, network: SimulatedNetwork): VpcEndpoint => ({
  VpcEndpointId: endpoint.id,
  VpcEndpointType: endpoint.vpcEndpointType,
  VpcId: endpoint.vpcId,
  OwnerId: endpoint.ownerId,
  ServiceName: endpoint.serviceName,
  // EC2 sends lower case, whatever the service model's enum says.
  State: endpoint.state as string as State,
  PolicyDocument: endpoint.policyDocument,
  PrivateDnsEnabled: endpoint.privateDnsEnabled,
  SubnetIds: [...endpoint.subnetIds],
  NetworkInterfaceIds: [...endpoint.networkInterfaceIds],
  Groups: groupsOf(endpoint, network),
  RouteTableIds: [...endpoint.routeTableIds],
  DnsEntries: dnsEntries(endpoint, network),
  ...(endpoint.vpcEndpointType === 'Interface' && {
    IpAddressType: 'ipv4',
    DnsOptions: { DnsRecordIpType: 'ipv4' },
  }),
  ...(endpoint.state === 'failed' && { LastError: lastError }),
  RequesterManaged: false,
  CreationTimestamp: new Date(endpoint.createdAt),
  Tags: [...endpoint.tags],
});

/** EC2's list of VPC endpoints, which caps a page that is asked for too long rather than refuse it. */
export const describeVpcEndpoints = defineOperation<DescribeVpcEndpointsRequest, DescribeVpcEndpointsResult>({
  action: listing.action,
  schema: DescribeVpcEndpoints$,
  answer: ({ VpcEndpointIds, MaxResults = largest, ...request }, call) => {
    const wanted = { ...request, ids: VpcEndpointIds, MaxResults: Math.min(MaxResults, largest) };
    const page = listNetwork(listing, wanted, call);
    return { VpcEndpoints: page.items.map((one) => shape(one, call.place.network)), ...nextOf(page) };
  },
});
