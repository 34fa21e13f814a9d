import { day } from '../durations.ts';
import { addressIn, publicAddress } from './addresses.ts';
import type { PlannedSubnet } from './make-subnet.ts';
import type {
  SimulatedEgressOnlyInternetGateway,
  SimulatedInternetGateway,
  SimulatedNatGateway,
  SimulatedVpc,
} from './model.ts';
import { resource, type VpcSite } from './site.ts';

/** Makes the internet gateway of a VPC. */
export const makeInternetGateway = (site: VpcSite, vpc: SimulatedVpc): SimulatedInternetGateway => ({
  ...resource(site, 'igw', 'internet'),
  attachments: [{ vpcId: vpc.id, state: 'available' }],
});

/** Makes the gateway by which IPv6 leaves a VPC and does not come in. */
export const makeEgressOnlyInternetGateway = (
  site: VpcSite,
  vpc: SimulatedVpc,
): SimulatedEgressOnlyInternetGateway => ({
  ...resource(site, 'eigw', 'ipv6-out'),
  attachments: [{ vpcId: vpc.id, state: 'attached' }],
});

/** Makes a public NAT gateway in a subnet. */
export const makeNatGateway = (site: VpcSite, { subnet, block }: PlannedSubnet): SimulatedNatGateway => ({
  ...resource(site, 'nat', `nat-${subnet.availabilityZone.slice(-1)}`),
  vpcId: subnet.vpcId,
  subnetId: subnet.id,
  state: 'available',
  connectivityType: 'public',
  networkInterfaceId: `eni-${site.random.hex(17)}`,
  privateIp: addressIn(block, site.random.below(8)),
  publicIp: publicAddress(site.random),
  createdAt: Math.floor(site.now - site.random.between(100 * day, 800 * day)),
});
