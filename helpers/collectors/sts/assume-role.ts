import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import type { AwsCredentialIdentity } from '@smithy/types';
import { MINUTE } from '../../model/duration.ts';
import { type Reading, readingOf, unreadBecause } from '../../model/reading.ts';
import type { Access } from '../access.ts';
import { malformed } from '../unread.ts';

const action = 'sts:AssumeRole';

export interface RoleToAssume {
  readonly roleArn: string;
  readonly externalId?: string;
}

/** Credentials for another account; `access` is the caller's own, from which the role is taken. */
export const assumeRole = async (
  access: Access,
  { roleArn, externalId }: RoleToAssume,
): Promise<Reading<AwsCredentialIdentity>> => {
  const client = access.client(STSClient);
  const answer = await access.call({ action, perResource: true }, () =>
    client.send(
      new AssumeRoleCommand({
        RoleArn: roleArn,
        RoleSessionName: 'muster',
        ...(externalId && { ExternalId: externalId }),
      }),
    ),
  );
  if (!answer.read) return answer;
  const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = answer.value.Credentials ?? {};
  if (!AccessKeyId || !SecretAccessKey || !SessionToken) {
    return unreadBecause(malformed(action, access, 'the answer holds no credentials'));
  }
  return readingOf({
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretAccessKey,
    sessionToken: SessionToken,
    ...(Expiration && { expiration: Expiration }),
  });
};

const renewBefore = 5 * MINUTE;

/**
 * Keeps a role's credentials for all the clients of its account and takes new ones shortly before they
 * expire: each client on its own would assume the role again.
 */
export const roleCredentials = (
  first: AwsCredentialIdentity,
  take: () => Promise<Reading<AwsCredentialIdentity>>,
  clock: () => number,
) => {
  let current = Promise.resolve(first);
  const renew = async (old: AwsCredentialIdentity): Promise<AwsCredentialIdentity> => {
    const taken = await take();
    return taken.read ? taken.value : old;
  };
  return async (): Promise<AwsCredentialIdentity> => {
    const asked = current;
    const held = await asked;
    const due = held.expiration !== undefined && held.expiration.getTime() - clock() < renewBefore;
    if (due && current === asked) current = renew(held);
    return current;
  };
};
