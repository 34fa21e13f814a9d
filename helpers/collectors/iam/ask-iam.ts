import type { IAMClient } from '@aws-sdk/client-iam';
import pLimit from 'p-limit';
import { type Reading, type Unread, unreadBecause } from '../../model/reading.ts';
import type { Access } from '../access.ts';

/** IAM answers an account slowly and throttles it hard, from whichever Region it is asked. */
const concurrentRequests = 4;

const limitFor = (access: Access): ReturnType<typeof pLimit> =>
  access.rememberForAccount(limitFor, () => pLimit(concurrentRequests));

type Iam = typeof import('@aws-sdk/client-iam');

/** IAM is the same from all Regions, so its refusals belong to none. */
const ofTheAccount = (unread: Unread): Unread => ({ ...unread, region: '*' });

/**
 * Sends one operation of IAM, each of which can be allowed for single roles. Its client is loaded by the
 * first who asks: most runs never do.
 */
export const askIam = async <T>(
  access: Access,
  action: string,
  send: (iam: Iam, client: IAMClient) => Promise<T>,
): Promise<Reading<T>> => {
  const iam = await import('@aws-sdk/client-iam');
  const client = access.client(iam.IAMClient);
  const answer = await limitFor(access)(() =>
    access.call({ action, perResource: true }, () => send(iam, client)),
  );
  return answer.read ? answer : unreadBecause(ofTheAccount(answer.unread));
};

/** What a role, a profile or a simulation is remembered by; each is asked for once in an account. */
export const onceInAccount = <T>(
  access: Access,
  operation: object,
  key: string,
  ask: () => Promise<T>,
): Promise<T> => {
  const asked = access.rememberForAccount(operation, () => new Map<string, Promise<T>>());
  const answer = asked.get(key) ?? ask();
  asked.set(key, answer);
  return answer;
};

/** IAM says so of what was deleted, which is something known and no refusal. */
export const isGone = ({ code }: Unread): boolean => code === 'NoSuchEntityException';

/** IAM takes names where EC2 and Systems Manager hand out ARNs and paths. */
export const nameIn = (arnOrPath: string): string => arnOrPath.slice(arnOrPath.lastIndexOf('/') + 1);
