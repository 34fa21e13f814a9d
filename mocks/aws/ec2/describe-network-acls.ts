import {
  DescribeNetworkAcls$,
  type DescribeNetworkAclsRequest,
  type DescribeNetworkAclsResult,
  type NetworkAcl,
  type NetworkAclEntry,
} from '@aws-sdk/client-ec2';
import type { SimulatedAclEntry, SimulatedNetworkAcl } from '../../fleet/network/model.ts';
import { defineOperation } from '../operation.ts';
import { listNetwork, type NetworkListing, nextOf, notFound } from './network-listing.ts';
import { relatedNth } from './related-id.ts';

const ofEntries =
  (read: (entry: SimulatedAclEntry) => string | number | boolean | undefined) =>
  ({ entries }: SimulatedNetworkAcl): readonly (string | undefined)[] =>
    entries.map(read).map((value) => (value === undefined ? value : String(value)));

const listing: NetworkListing<SimulatedNetworkAcl> = {
  action: 'ec2:DescribeNetworkAcls',
  itemsOf: ({ networkAcls }) => networkAcls,
  filters: {
    'association.network-acl-id': ({ id, subnetIds }) => subnetIds.map(() => id),
    'association.subnet-id': ({ subnetIds }) => subnetIds,
    default: ({ isDefault }) => [String(isDefault)],
    'entry.cidr': ofEntries(({ cidrBlock }) => cidrBlock),
    'entry.egress': ofEntries(({ egress }) => egress),
    'entry.ipv6-cidr': ofEntries(({ ipv6CidrBlock }) => ipv6CidrBlock),
    'entry.port-range.from': ofEntries(({ portRange }) => portRange?.from),
    'entry.port-range.to': ofEntries(({ portRange }) => portRange?.to),
    'entry.protocol': ofEntries(({ protocol }) => protocol),
    'entry.rule-action': ofEntries(({ ruleAction }) => ruleAction),
    'entry.rule-number': ofEntries(({ ruleNumber }) => ruleNumber),
    'network-acl-id': ({ id }) => [id],
    'owner-id': ({ ownerId }) => [ownerId],
    'vpc-id': ({ vpcId }) => [vpcId],
  },
  notFound: notFound('InvalidNetworkAclID.NotFound', 'networkAcl ID'),
};

const entryShape = (entry: SimulatedAclEntry): NetworkAclEntry => ({
  RuleNumber: entry.ruleNumber,
  Egress: entry.egress,
  Protocol: entry.protocol,
  RuleAction: entry.ruleAction,
  CidrBlock: entry.cidrBlock,
  Ipv6CidrBlock: entry.ipv6CidrBlock,
  ...(entry.portRange && { PortRange: { From: entry.portRange.from, To: entry.portRange.to } }),
});

const shape = (acl: SimulatedNetworkAcl): NetworkAcl => ({
  NetworkAclId: acl.id,
  VpcId: acl.vpcId,
  OwnerId: acl.ownerId,
  IsDefault: acl.isDefault,
  Entries: acl.entries.map(entryShape),
  Associations: acl.subnetIds.map((SubnetId) => ({
    NetworkAclAssociationId: relatedNth('aclassoc-', SubnetId, 1),
    NetworkAclId: acl.id,
    SubnetId,
  })),
  Tags: [...acl.tags],
});

/** EC2's list of network ACLs. */
export const describeNetworkAcls = defineOperation<DescribeNetworkAclsRequest, DescribeNetworkAclsResult>({
  action: listing.action,
  schema: DescribeNetworkAcls$,
  answer: ({ NetworkAclIds, ...request }, call) => {
    const page = listNetwork(listing, { ...request, ids: NetworkAclIds }, call);
    return { NetworkAcls: page.items.map(shape), ...nextOf(page) };
  },
});
