import type { Role as IamRole } from '@aws-sdk/client-iam';
import type { Role } from '../../model/role.ts';

/** A role reduced to what invariants read; undefined where it lacks what every role has. */
export const roleRecord = (role: IamRole): Role | undefined => {
  const { RoleName: name, Arn: arn, AssumeRolePolicyDocument: trustPolicy, PermissionsBoundary } = role;
  if (!name || !arn || !trustPolicy) return undefined;
  const boundary = PermissionsBoundary?.PermissionsBoundaryArn;
  return { name, arn, trustPolicy, ...(boundary && { boundary }) };
};
