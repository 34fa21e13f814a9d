import { anyOf, type Certainty, not, unknown } from './certainty.ts';
import type { Listed, Principal } from './statement.ts';

/** In China EC2 goes by `ec2.amazonaws.com.cn`, while other services kept their names: both are taken. */
const namesOf = (service: string, partition: string): readonly string[] => {
  const plain = service.toLowerCase().replace(/\.cn$/, '');
  return partition === 'aws-cn' ? [plain, `${plain}.cn`] : [plain];
};

/** Elsewhere (isolated and sovereign partitions) services may go by names that are not published. */
const partitionsWithKnownNames: ReadonlySet<string> = new Set(['aws', 'aws-cn', 'aws-us-gov']);

const isNamed = (value: string, names: readonly string[], partition: string): Certainty => {
  const name = value.toLowerCase();
  if (name === '*' || names.includes(name)) return 'yes';
  const sharesLabel = names.some((known) => known.split('.')[0] === name.split('.')[0]);
  return sharesLabel && !partitionsWithKnownNames.has(partition) ? unknown(`Principal ${value}`) : 'no';
};

const isService = ({ type, value }: Principal, names: readonly string[], partition: string): Certainty => {
  if (type === '*') return 'yes';
  if (type === 'Service') return isNamed(value, names, partition);
  // AWS services differ in whether "AWS": "*" means them too (StarPrincipal and AnyPrincipal in the CDK's docs).
  return type === 'AWS' && value === '*'
    ? unknown('Principal {"AWS": "*"}, which may leave services out')
    : 'no';
};

/** Whether a statement of a resource-based policy is about a service, such as `ec2.amazonaws.com`. */
export const coversService = (
  principals: Listed<Principal> | undefined,
  service: string,
  partition: string,
): Certainty => {
  if (!principals) return unknown('a statement without a Principal');
  const names = namesOf(service, partition);
  const found = anyOf(principals.values.map((principal) => isService(principal, names, partition)));
  return principals.negated ? not(found) : found;
};
