import { awsManagedPolicy, customEquivalent } from './managed-policies.ts';
import type { PolicyDocument, SimulatedInstanceProfile, SimulatedRole } from './model.ts';

/** A trust policy that lets one service assume the role. */
export const trustPolicyFor = (service: string): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }],
});

/** In China EC2 has a principal of its own. */
export const ec2TrustPolicy = (partition = 'aws'): PolicyDocument =>
  trustPolicyFor(partition === 'aws-cn' ? 'ec2.amazonaws.com.cn' : 'ec2.amazonaws.com');

/** For the roles of Default Host Management and of hybrid activations. */
const ssmTrustPolicy: PolicyDocument = trustPolicyFor('ssm.amazonaws.com');

/** Where a role or profile is, and what it is called. */
export interface RolePlace {
  readonly account: string;
  readonly name: string;
  readonly path?: string;
  readonly partition?: string;
}

const arnOf = (resource: string, { account, name, path = '/', partition = 'aws' }: RolePlace): string =>
  `arn:${partition}:iam::${account}:${resource}${path}${name}`;

const roleAt = (place: RolePlace, trustPolicy: PolicyDocument) => ({
  name: place.name,
  ...(place.path !== undefined && { path: place.path }),
  arn: arnOf('role', place),
  trustPolicy,
});

/** What most fleets have: the managed policy on a role that EC2 may assume. */
export const coreRole = (place: RolePlace): SimulatedRole => ({
  ...roleAt(place, ec2TrustPolicy(place.partition)),
  attached: [awsManagedPolicy('AmazonSSMManagedInstanceCore', place.partition)],
  inline: [],
});

/** The same permissions without the managed policy: healthy all the same. */
export const customRole = (place: RolePlace): SimulatedRole => ({
  ...roleAt(place, ec2TrustPolicy(place.partition)),
  attached: [],
  inline: [customEquivalent],
});

/** The role that Default Host Management hands to nodes, under the name and path that AWS gives it. */
export const defaultHostRole = ({ account, partition }: Pick<RolePlace, 'account' | 'partition'>) => {
  const place = {
    account,
    name: 'AWSSystemsManagerDefaultEC2InstanceManagementRole',
    path: '/service-role/',
    ...(partition !== undefined && { partition }),
  };
  return {
    ...roleAt(place, ssmTrustPolicy),
    attached: [awsManagedPolicy('AmazonSSMManagedEC2InstanceDefaultPolicy', partition)],
    inline: [],
  } satisfies SimulatedRole;
};

/** The instance profile of a role, which the console gives the role's own name and path. */
export const profileOf = (role: SimulatedRole): SimulatedInstanceProfile => ({
  name: role.name,
  ...(role.path !== undefined && { path: role.path }),
  arn: role.arn.replace(':role/', ':instance-profile/'),
  role: role.name,
});
