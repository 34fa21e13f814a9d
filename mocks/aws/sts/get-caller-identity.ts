import {
  GetCallerIdentity$,
  type GetCallerIdentityRequest,
  type GetCallerIdentityResponse,
} from '@aws-sdk/client-sts';
import { defineOperation } from '../operation.ts';

/** Who calls; AWS needs no permission for it. */
export const getCallerIdentity = defineOperation<GetCallerIdentityRequest, GetCallerIdentityResponse>({
  action: 'sts:GetCallerIdentity',
  schema: GetCallerIdentity$,
  answer: (_, { caller }) => ({ UserId: caller.userId, Account: caller.account.id, Arn: caller.arn }),
});
