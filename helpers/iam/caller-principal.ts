import { anyOf, type Certainty, certainly, unknown } from './certainty.ts';
import type { Listed, Principal } from './statement.ts';

/** Who calls through an endpoint: a session of a role, whose ARN is not known for nodes under DHMC. */
export interface Caller {
  readonly account: string;
  readonly roleArn?: string;
}

/** `arn:aws:iam::111122223333:role/x`, and 111122223333 alone, taken apart. */
const accountIn = (value: string): string | undefined =>
  /^(?:arn:[^:]+:(?:iam|sts)::)?(\d{12})(?::|$)/.exec(value)?.[1];

const isWholeAccount = (value: string): boolean => /^\d{12}$|^arn:[^:]+:iam::\d{12}:root$/.test(value);

const isCaller = ({ type, value }: Principal, { account, roleArn }: Caller): Certainty => {
  if (type === '*' || (type === 'AWS' && value === '*')) return 'yes';
  if (type !== 'AWS') return 'no';
  const doubt = unknown(`Principal ${value}`);
  if (accountIn(value) === undefined) return doubt;
  if (accountIn(value) !== account) return 'no';
  // On interface endpoints an account means all its users and roles; on gateway endpoints its root user only.
  if (isWholeAccount(value)) return 'yes';
  if (roleArn === undefined || value.includes(':assumed-role/')) return doubt;
  return certainly(value === roleArn);
};

/** Whether a statement of an interface endpoint's policy is about the caller. */
export const coversCaller = (principals: Listed<Principal> | undefined, caller: Caller): Certainty => {
  if (!principals) return unknown('a statement without a Principal');
  const found = anyOf(principals.values.map((principal) => isCaller(principal, caller)));
  if (!principals.negated) return found;
  if (found === 'no') return 'yes';
  // To exempt a session, NotPrincipal must name the role, the session and the account, each of them.
  return principals.values.some(({ value }) => value === '*') ? 'no' : unknown('NotPrincipal');
};
