import {
  DescribeNetworkAclsCommand,
  EC2Client,
  type NetworkAcl as Ec2NetworkAcl,
  type NetworkAclEntry as Ec2NetworkAclEntry,
} from '@aws-sdk/client-ec2';
import type { NetworkAcl, NetworkAclEntry } from '../../model/network.ts';
import type { Listing } from '../../model/reading.ts';
import type { Access } from '../access.ts';
import { readPages } from '../pages.ts';
import { given, present, recordsOf } from '../records.ts';

export const describeNetworkAclsAction = 'ec2:DescribeNetworkAcls';
const largestPage = 1000;

const entryRecord = (entry: Ec2NetworkAclEntry): NetworkAclEntry | undefined => {
  const { RuleNumber, Egress, Protocol, RuleAction, CidrBlock, Ipv6CidrBlock, PortRange } = entry;
  if (RuleNumber === undefined || Egress === undefined) return undefined;
  if (Protocol === undefined || RuleAction === undefined) return undefined;
  const { From: from, To: to } = PortRange ?? {};
  return {
    ruleNumber: RuleNumber,
    egress: Egress,
    protocol: Protocol,
    ruleAction: RuleAction,
    ...given({ cidrBlock: CidrBlock, ipv6CidrBlock: Ipv6CidrBlock }),
    ...(from !== undefined && to !== undefined && { portRange: { from, to } }),
  };
};

const recordOf = ({ NetworkAclId, VpcId, Associations, Entries }: Ec2NetworkAcl): NetworkAcl | undefined => {
  const entries = recordsOf(Entries, entryRecord);
  if (NetworkAclId === undefined || VpcId === undefined || entries === undefined) return undefined;
  const subnetIds = present(Associations?.map(({ SubnetId }) => SubnetId));
  return { networkAclId: NetworkAclId, vpcId: VpcId, subnetIds, entries };
};

const readNetworkAcls = (access: Access): Promise<Listing<NetworkAcl>> => {
  const client = access.client(EC2Client);
  return readPages(access, {
    operation: { action: describeNetworkAclsAction },
    send: (NextToken) =>
      client.send(
        new DescribeNetworkAclsCommand({ MaxResults: largestPage, ...(NextToken && { NextToken }) }),
      ),
    reduce: ({ NetworkAcls }) => recordsOf(NetworkAcls, recordOf),
  });
};

/** Every network ACL of an account-Region; read once. */
export const networkAclsOf = (access: Access): Promise<Listing<NetworkAcl>> =>
  access.remember(networkAclsOf, () => readNetworkAcls(access));
