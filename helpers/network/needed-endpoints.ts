import type { Family } from './cidr.ts';
import type { VpcEndpoint } from './facts.ts';
import type { Network } from './prepared-network.ts';
import type { NeededService } from './traveller.ts';

const families: Readonly<Record<string, readonly Family[]>> = {
  ipv4: ['ipv4'],
  dualstack: ['ipv4', 'ipv6'],
  ipv6: ['ipv6'],
};

/** The partitions put different words before it: `com.amazonaws.`, `cn.com.amazonaws.`, `eu.amazonaws.`. */
const serves = (network: Network, { serviceName }: VpcEndpoint, service: NeededService): boolean =>
  serviceName.endsWith(`.${network.region}.${service}`);

/** AWS lists a deleted endpoint for a while; it is no endpoint any more. */
const exists = ({ state }: VpcEndpoint): boolean => state.toLowerCase() !== 'deleted';

/** The endpoints that a VPC has for a service, of one type, in order of their ids. */
export const endpointsFor = (
  network: Network,
  vpcId: string,
  service: NeededService,
  type: 'interface' | 'gateway',
): readonly VpcEndpoint[] =>
  (network.vpcEndpointsByVpc.get(vpcId) ?? []).filter(
    (endpoint) =>
      exists(endpoint) &&
      endpoint.vpcEndpointType.toLowerCase() === type &&
      serves(network, endpoint, service),
  );

/** Whether an endpoint has addresses of an IP version: its names have no others. */
export const speaks = ({ ipAddressType = 'ipv4' }: VpcEndpoint, family: Family): boolean =>
  (families[ipAddressType.toLowerCase()] ?? ['ipv4']).includes(family);

const messaging: readonly NeededService[] = ['ssm', 'ssmmessages', 'ec2messages'];

/** Whether the VPC has PrivateLink endpoints of Systems Manager: then one that lacks is a gap in a plan. */
export const hasSystemsManagerEndpoint = (network: Network, vpcId: string): boolean =>
  messaging.some((service) => endpointsFor(network, vpcId, service, 'interface').length > 0);
