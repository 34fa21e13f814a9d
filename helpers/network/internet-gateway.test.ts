import { inPublic, withoutPublicAddress } from './healthy-vpc.ts';
import { add, drop, patch, testRoads } from './test-roads.ts';

const attachedAs = (state: string, vpcId = 'vpc-1') =>
  patch('internetGateways', 'igw-1', { attachments: [{ vpcId, state }] });
const blocking = (internetGatewayBlockMode: string) =>
  patch('subnets', 'subnet-public', { internetGatewayBlockMode });

testRoads([
  {
    why: 'available, as the wire says',
    given: [attachedAs('available')],
    from: inPublic,
    road: 'open rtb-public igw-1',
  },
  {
    why: 'attached, as the enum says',
    given: [attachedAs('attached')],
    from: inPublic,
    road: 'open rtb-public igw-1',
  },
  { why: 'in another case', given: [attachedAs('Available')], from: inPublic, road: 'open rtb-public igw-1' },
  {
    why: 'detaching',
    given: [attachedAs('detaching')],
    from: inPublic,
    road: 'closed internet-gateway-detached igw-1',
  },
  {
    why: 'attached to another VPC',
    given: [attachedAs('available', 'vpc-2')],
    from: inPublic,
    road: 'closed internet-gateway-detached igw-1',
  },
  {
    why: 'detached, behind a NAT gateway',
    given: [patch('internetGateways', 'igw-1', { attachments: [] })],
    road: 'closed internet-gateway-detached igw-1',
  },
  {
    why: 'a gateway that was not read',
    given: [drop('internetGateways', 'igw-1')],
    from: inPublic,
    road: 'undecided not-read igw-1',
  },
  {
    why: 'a subnet that gives no public address',
    from: withoutPublicAddress,
    road: 'closed no-public-address subnet-public',
  },
  {
    why: 'a subnet that gives one, and an instance without',
    given: [patch('subnets', 'subnet-public', { mapPublicIpOnLaunch: true })],
    from: withoutPublicAddress,
    road: 'closed no-public-address i-1',
  },
  {
    why: 'a subnet of which it is not known',
    given: [
      drop('subnets', 'subnet-public'),
      add('subnets', {
        subnetId: 'subnet-public',
        vpcId: 'vpc-1',
        ownerId: '111122223333',
        availabilityZone: 'eu-west-1a',
        cidrBlock: '10.0.0.0/24',
        ipv6CidrBlocks: [],
      }),
    ],
    from: withoutPublicAddress,
    road: 'closed no-public-address i-1',
  },
  {
    why: 'detached, and no public address either',
    given: [attachedAs('detached')],
    from: withoutPublicAddress,
    road: 'closed internet-gateway-detached igw-1 (+ no-public-address)',
  },
  {
    why: 'public access blocked both ways',
    given: [blocking('block-bidirectional')],
    from: inPublic,
    road: 'undecided public-access-blocked subnet-public',
  },
  {
    why: 'public access blocked inwards stops what has its own address',
    given: [blocking('block-ingress')],
    from: inPublic,
    road: 'undecided public-access-blocked subnet-public',
  },
  {
    why: 'public access blocked inwards lets a NAT gateway pass',
    given: [blocking('block-ingress')],
    road: 'open rtb-private nat-1 rtb-public igw-1',
  },
  {
    why: 'public access blocked both ways stops a NAT gateway',
    given: [blocking('block-bidirectional')],
    road: 'undecided public-access-blocked subnet-public',
  },
  {
    why: 'public access not blocked',
    given: [blocking('off')],
    from: inPublic,
    road: 'open rtb-public igw-1',
  },
]);
