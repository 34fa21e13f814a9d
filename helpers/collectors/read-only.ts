/**
 * Every operation that Muster may ever send: each only reads. A new one is added here by hand and
 * with a thought, because this list is what keeps the promise that nothing in an account is changed.
 */
export const readOnlyActions: ReadonlySet<string> = new Set([
  'ec2:DescribeEgressOnlyInternetGateways',
  'ec2:DescribeInstanceStatus',
  'ec2:DescribeInstances',
  'ec2:DescribeInternetGateways',
  'ec2:DescribeNatGateways',
  'ec2:DescribeNetworkAcls',
  'ec2:DescribeRegions',
  'ec2:DescribeRouteTables',
  'ec2:DescribeSecurityGroups',
  'ec2:DescribeSubnets',
  'ec2:DescribeVpcAttribute',
  'ec2:DescribeVpcEndpoints',
  'ec2:DescribeVpcs',
  'ec2:GetManagedPrefixListEntries',
  'iam:GetInstanceProfile',
  'iam:GetRole',
  'iam:SimulatePrincipalPolicy',
  'ssm:DescribeDocument',
  'ssm:DescribeInstanceAssociationsStatus',
  'ssm:DescribeInstanceInformation',
  'ssm:GetServiceSetting',
  'ssm:ListAssociations',
  'sts:AssumeRole',
  'sts:GetCallerIdentity',
]);

/** A request was about to leave that is not on the list: a fault of this program, never of the account. */
export class NotReadOnlyError extends Error {
  override readonly name = 'NotReadOnlyError';
}

interface OutgoingRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

const headerOf = ({ headers }: OutgoingRequest, name: string): string => {
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name);
  return found?.[1] ?? '';
};

/**
 * The IAM action of a signed request, from what is really sent: the service from the SigV4 credential
 * scope, the operation from X-Amz-Target or the form's Action.
 */
export const actionOf = (request: OutgoingRequest): string => {
  const service = /Credential=[^/]+\/\d{8}\/[^/]+\/([^/]+)\//.exec(headerOf(request, 'authorization'))?.[1];
  const target = headerOf(request, 'x-amz-target').split('.').at(-1);
  const form = typeof request.body === 'string' ? /(?:^|&)Action=(\w+)/.exec(request.body)?.[1] : undefined;
  return `${service ?? 'unsigned'}:${target || form || 'unknown'}`;
};

export const admit = (action: string): void => {
  if (readOnlyActions.has(action)) return;
  throw new NotReadOnlyError(`${action} is not on the read-only allowlist; nothing was sent`);
};
