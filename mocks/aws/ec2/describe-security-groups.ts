import {
  DescribeSecurityGroups$,
  type DescribeSecurityGroupsRequest,
  type DescribeSecurityGroupsResult,
  type IpPermission,
  type SecurityGroup,
} from '@aws-sdk/client-ec2';
import type { Place } from '../../fleet/model.ts';
import type { SimulatedIpPermission, SimulatedSecurityGroup } from '../../fleet/network/model.ts';
import { awsError } from '../aws-error.ts';
import { type Call, defineOperation } from '../operation.ts';
import type { FilterTable } from './filters.ts';
import { listNetwork, type NetworkListing, nextOf, notFound } from './network-listing.ts';

type Side = 'ipPermissions' | 'ipPermissionsEgress';

const permissionFilters = (prefix: string, side: Side): FilterTable<SimulatedSecurityGroup>['values'] => {
  const each =
    (read: (permission: SimulatedIpPermission) => readonly (string | number | undefined)[]) =>
    (group: SimulatedSecurityGroup): readonly (string | undefined)[] =>
      group[side].flatMap(read).map((value) => (value === undefined ? value : String(value)));
  return {
    [`${prefix}.cidr`]: each(({ ipRanges }) => ipRanges),
    [`${prefix}.from-port`]: each(({ fromPort }) => [fromPort]),
    [`${prefix}.group-id`]: each(({ groupIds }) => groupIds),
    [`${prefix}.ipv6-cidr`]: each(({ ipv6Ranges }) => ipv6Ranges),
    [`${prefix}.prefix-list-id`]: each(({ prefixListIds }) => prefixListIds),
    [`${prefix}.protocol`]: each(({ ipProtocol }) => [ipProtocol]),
    [`${prefix}.to-port`]: each(({ toPort }) => [toPort]),
  };
};

const listing: NetworkListing<SimulatedSecurityGroup> = {
  action: 'ec2:DescribeSecurityGroups',
  itemsOf: ({ securityGroups }) => securityGroups,
  filters: {
    description: ({ description }) => [description],
    ...permissionFilters('egress.ip-permission', 'ipPermissionsEgress'),
    'group-id': ({ id }) => [id],
    'group-name': ({ name }) => [name],
    ...permissionFilters('ip-permission', 'ipPermissions'),
    'owner-id': ({ ownerId }) => [ownerId],
    'vpc-id': ({ vpcId }) => [vpcId],
  },
  notFound: notFound('InvalidGroup.NotFound', 'security group'),
};

const permissionShape = (permission: SimulatedIpPermission, owner: string): IpPermission => ({
  IpProtocol: permission.ipProtocol,
  FromPort: permission.fromPort,
  ToPort: permission.toPort,
  IpRanges: permission.ipRanges.map((CidrIp) => ({ CidrIp })),
  Ipv6Ranges: permission.ipv6Ranges.map((CidrIpv6) => ({ CidrIpv6 })),
  PrefixListIds: permission.prefixListIds.map((PrefixListId) => ({ PrefixListId })),
  UserIdGroupPairs: permission.groupIds.map((GroupId) => ({ GroupId, UserId: owner })),
});

const shape = (group: SimulatedSecurityGroup, { account, region }: Place): SecurityGroup => ({
  GroupId: group.id,
  GroupName: group.name,
  Description: group.description,
  OwnerId: group.ownerId,
  VpcId: group.vpcId,
  SecurityGroupArn: `arn:aws:ec2:${region}:${account}:security-group/${group.id}`,
  IpPermissions: group.ipPermissions.map((one) => permissionShape(one, group.ownerId)),
  IpPermissionsEgress: group.ipPermissionsEgress.map((one) => permissionShape(one, group.ownerId)),
  // Like an instance, a group without tags has no tag set.
  ...(group.tags.length > 0 && { Tags: [...group.tags] }),
});

/** Names are for the default VPC only, and the accounts here have none. */
const checkNames = ([name]: readonly string[], { place }: Call): void => {
  if (name === undefined) return;
  const text = `The security group '${name}' does not exist in default VPC of ${place.account}`;
  throw awsError('InvalidGroup.NotFound', text);
};

/** EC2's list of security groups. */
export const describeSecurityGroups = defineOperation<
  DescribeSecurityGroupsRequest,
  DescribeSecurityGroupsResult
>({
  action: listing.action,
  schema: DescribeSecurityGroups$,
  answer: ({ GroupIds, GroupNames = [], ...request }, call) => {
    checkNames(GroupNames, call);
    const page = listNetwork(listing, { ...request, ids: GroupIds }, call);
    return { SecurityGroups: page.items.map((group) => shape(group, call.place)), ...nextOf(page) };
  },
});
