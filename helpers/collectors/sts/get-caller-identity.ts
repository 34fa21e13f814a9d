import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { type Reading, readingOf, unreadBecause } from '../../model/reading.ts';
import type { Access } from '../access.ts';
import { malformed } from '../unread.ts';

const action = 'sts:GetCallerIdentity';

export interface CallerIdentity {
  readonly account: string;
  readonly arn: string;
}

/** Whose credentials these are. It needs no permission, so its failure tells of credentials or of the road. */
export const getCallerIdentity = async (access: Access): Promise<Reading<CallerIdentity>> => {
  const client = access.client(STSClient);
  const answer = await access.call({ action }, () => client.send(new GetCallerIdentityCommand({})));
  if (!answer.read) return answer;
  const { Account: account, Arn: arn } = answer.value;
  return account && arn
    ? readingOf({ account, arn })
    : unreadBecause(malformed(action, access, 'the answer names no account: this is not the STS of an AWS'));
};
