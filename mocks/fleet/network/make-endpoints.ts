import { day } from '../durations.ts';
import { idsOf, type PlannedSubnet } from './make-subnet.ts';
import type { SimulatedSecurityGroup, SimulatedVpc, SimulatedVpcEndpoint } from './model.ts';
import { resource, type VpcSite } from './site.ts';

/** Regions that AWS opened from 2024 on, which never had ec2messages. */
const withoutEc2messages: readonly string[] = [
  'ap-east-2',
  'ap-southeast-5',
  'ap-southeast-6',
  'ap-southeast-7',
  'mx-central-1',
];

/** The endpoint services that a VPC without internet needs for managed nodes. */
const servicesIn = (region: string): readonly string[] => [
  'ssm',
  'ssmmessages',
  ...(withoutEc2messages.includes(region) ? [] : ['ec2messages']),
  'logs',
  'kms',
];

/** What AWS gives an endpoint that is made without a policy. */
const fullAccess =
  '{\n  "Statement": [\n    {\n      "Action": "*", \n      "Effect": "Allow", \n      "Principal": "*", \n      "Resource": "*"\n    }\n  ]\n}';

const gatewayFullAccess =
  '{"Version":"2008-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}';

/** The perimeter that AWS recommends: nobody but the account's own. */
const ownAccount = (account: string): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'AllowRequestsByOwnPrincipals',
        Effect: 'Allow',
        Principal: '*',
        Action: '*',
        Resource: '*',
        Condition: { StringEquals: { 'aws:PrincipalAccount': account } },
      },
    ],
  });

const policyFor = ({ place }: VpcSite, service: string): string =>
  service === 'ssmmessages' ? ownAccount(place.account) : fullAccess;

const makeEndpoint = (
  site: VpcSite,
  vpc: SimulatedVpc,
  service: string,
): Omit<SimulatedVpcEndpoint, 'vpcEndpointType' | 'privateDnsEnabled' | 'policyDocument'> => ({
  ...resource(site, 'vpce', service),
  vpcId: vpc.id,
  serviceName: `com.amazonaws.${site.place.region}.${service}`,
  state: 'available',
  subnetIds: [],
  networkInterfaceIds: [],
  groupIds: [],
  routeTableIds: [],
  createdAt: Math.floor(site.now - site.random.between(100 * day, 800 * day)),
});

/** Makes a VPC's interface endpoints for managed nodes, with private DNS and a network interface in each subnet. */
export const makeInterfaceEndpoints = (
  site: VpcSite,
  vpc: SimulatedVpc,
  subnets: readonly PlannedSubnet[],
  group: SimulatedSecurityGroup,
): readonly SimulatedVpcEndpoint[] =>
  servicesIn(site.place.region).map((service) => ({
    ...makeEndpoint(site, vpc, service),
    vpcEndpointType: 'Interface',
    privateDnsEnabled: true,
    policyDocument: policyFor(site, service),
    subnetIds: idsOf(subnets),
    networkInterfaceIds: subnets.map(() => `eni-${site.random.hex(17)}`),
    groupIds: [group.id],
  }));

/** Makes a VPC's gateway endpoint for S3; the route tables that lead to it are named afterwards. */
export const makeS3Endpoint = (site: VpcSite, vpc: SimulatedVpc): SimulatedVpcEndpoint => ({
  ...makeEndpoint(site, vpc, 's3'),
  vpcEndpointType: 'Gateway',
  privateDnsEnabled: false,
  policyDocument: gatewayFullAccess,
});
