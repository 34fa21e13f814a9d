import {
  DescribeSecurityGroupsCommand,
  EC2Client,
  type IpPermission as Ec2IpPermission,
  type SecurityGroup as Ec2SecurityGroup,
} from '@aws-sdk/client-ec2';
import type { IpPermission, SecurityGroup } from '../../model/network.ts';
import type { Listing } from '../../model/reading.ts';
import type { Access } from '../access.ts';
import { readPages } from '../pages.ts';
import { given, present, recordsOf } from '../records.ts';

export const describeSecurityGroupsAction = 'ec2:DescribeSecurityGroups';
const largestPage = 1000;

const permissionRecord = (permission: Ec2IpPermission): IpPermission | undefined => {
  const { IpProtocol, FromPort, ToPort, IpRanges, Ipv6Ranges, PrefixListIds, UserIdGroupPairs } = permission;
  if (IpProtocol === undefined) return undefined;
  return {
    ipProtocol: IpProtocol,
    ...given({ fromPort: FromPort, toPort: ToPort }),
    ipRanges: present(IpRanges?.map(({ CidrIp }) => CidrIp)),
    ipv6Ranges: present(Ipv6Ranges?.map(({ CidrIpv6 }) => CidrIpv6)),
    prefixListIds: present(PrefixListIds?.map(({ PrefixListId }) => PrefixListId)),
    groupIds: present(UserIdGroupPairs?.map(({ GroupId }) => GroupId)),
  };
};

/** A list of rules that is missing is taken for empty: old answers leave out the one for the other direction. */
const recordOf = (group: Ec2SecurityGroup): SecurityGroup | undefined => {
  const ipPermissions = recordsOf(group.IpPermissions ?? [], permissionRecord);
  const ipPermissionsEgress = recordsOf(group.IpPermissionsEgress ?? [], permissionRecord);
  if (group.GroupId === undefined || !ipPermissions || !ipPermissionsEgress) return undefined;
  return { groupId: group.GroupId, ipPermissions, ipPermissionsEgress };
};

const readSecurityGroups = (access: Access): Promise<Listing<SecurityGroup>> => {
  const client = access.client(EC2Client);
  return readPages(access, {
    operation: { action: describeSecurityGroupsAction },
    send: (NextToken) =>
      client.send(
        new DescribeSecurityGroupsCommand({ MaxResults: largestPage, ...(NextToken && { NextToken }) }),
      ),
    reduce: ({ SecurityGroups }) => recordsOf(SecurityGroups, recordOf),
  });
};

/** Every security group of an account-Region; read once. */
export const securityGroupsOf = (access: Access): Promise<Listing<SecurityGroup>> =>
  access.remember(securityGroupsOf, () => readSecurityGroups(access));
