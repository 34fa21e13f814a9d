import type { Resource } from './verdict.ts';

/**
 * What invariants read of an IAM role. The trust policy is IAM's own text, URL-encoded JSON.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_Role.html
 */
export interface Role {
  readonly name: string;
  readonly arn: string;
  readonly trustPolicy: string;
  /** The ARN of its permissions boundary, where IAM says it. */
  readonly boundary?: string;
}

/** The instance profile that EC2 says an instance has, and what IAM knows of it. */
export interface AttachedProfile {
  readonly arn: string;
  /** EC2 goes on naming a profile that IAM has deleted. */
  readonly exists: boolean;
  readonly role?: Role;
}

/** `arn:aws:iam::111122223333:role/x` taken apart; empty where it is no ARN. */
export const partsOfArn = (arn: string): { readonly partition: string; readonly account: string } => {
  const [, partition = '', , , account = ''] = arn.split(':');
  return { partition, account };
};

/** IAM knows no Regions: a role or a profile is one cause in whatever Region it does harm. */
const inIam = (kind: string, arn: string): Resource => ({
  kind,
  id: arn,
  account: partsOfArn(arn).account,
  region: '*',
});

/** A role as the thing to change. */
export const roleResource = ({ arn }: Role): Resource => inIam('role', arn);

/** An instance profile as the thing to change. */
export const profileResource = ({ arn }: AttachedProfile): Resource => inIam('instance-profile', arn);
