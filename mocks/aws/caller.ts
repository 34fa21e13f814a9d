import type { SimulatedAccount, SimulatedFleet } from '../fleet/model.ts';
import { awsError } from './aws-error.ts';

/** Who calls. */
export interface Caller {
  readonly account: SimulatedAccount;
  readonly arn: string;
  readonly userId: string;
}

/** A role's session, which the token that AssumeRole hands out carries. */
export interface RoleSession {
  readonly account: string;
  readonly role: string;
  readonly name: string;
}

/** AWS's own example of a role's unique id. */
export const exampleRoleId = 'AROADBQP57FF2AEXAMPLE';
const exampleUserId = 'AIDACKCEVSQ6C2EXAMPLE';

/** Packs a session into a token, so that the server need not remember which it gave out. */
export const sessionToken = (session: RoleSession): string =>
  Buffer.from(JSON.stringify(session)).toString('base64');

/** The ARN under which a session calls. */
export const sessionArn = ({ account, role, name }: RoleSession): string =>
  `arn:aws:sts::${account}:assumed-role/${role}/${name}`;

const readSession = (token: string): RoleSession | undefined => {
  try {
    const session: Partial<RoleSession> | null = JSON.parse(Buffer.from(token, 'base64').toString());
    const { account, role, name } = session ?? {};
    return account && role && name ? { account, role, name } : undefined;
  } catch {
    return undefined;
  }
};

const accountNamed = (fleet: SimulatedFleet, id: string): SimulatedAccount => {
  const account = fleet.accounts.find((one) => one.id === id);
  if (!account)
    throw awsError('InvalidClientTokenId', 'The security token included in the request is invalid.', 403);
  return account;
};

const userOf = (account: SimulatedAccount): Caller => ({
  account,
  arn: `arn:aws:iam::${account.id}:user/muster`,
  userId: exampleUserId,
});

/**
 * Tells the caller from the session token. Without one, or with one that is not from here (the credentials on a
 * developer's machine are real), it is a user of the fleet's first account.
 */
export const callerOf = (fleet: SimulatedFleet, token: string | undefined): Caller => {
  const [first] = fleet.accounts;
  if (!first) throw new RangeError('a fleet needs an account');
  const session = token ? readSession(token) : undefined;
  if (!session) return userOf(first);
  const account = accountNamed(fleet, session.account);
  return { account, arn: sessionArn(session), userId: `${exampleRoleId}:${session.name}` };
};
