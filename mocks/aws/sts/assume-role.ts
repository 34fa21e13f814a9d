import { AssumeRole$, type AssumeRoleRequest, type AssumeRoleResponse } from '@aws-sdk/client-sts';
import type { SimulatedAccount } from '../../fleet/model.ts';
import { awsError } from '../aws-error.ts';
import { exampleRoleId, sessionArn, sessionToken } from '../caller.ts';
import { type Call, defineOperation } from '../operation.ts';

const shortest = 900;
const longest = 43_200;
const usual = 3600;

const validate = (isValid: boolean, value: unknown, member: string, constraint: string): void => {
  if (isValid) return;
  const text = `Value '${value}' at '${member}' failed to satisfy constraint: ${constraint}`;
  throw awsError('ValidationError', `1 validation error detected: ${text}`);
};

const checkInput = ({ RoleSessionName = '', DurationSeconds = usual }: AssumeRoleRequest): void => {
  const pattern = /^[\w+=,.@-]{2,64}$/;
  const constraint =
    'Member must satisfy regular expression pattern: [\\w+=,.@-]*, and have a length from 2 to 64';
  validate(pattern.test(RoleSessionName), RoleSessionName, 'roleSessionName', constraint);
  const range = `Member must have value between ${shortest} and ${longest}`;
  validate(
    DurationSeconds >= shortest && DurationSeconds <= longest,
    DurationSeconds,
    'durationSeconds',
    range,
  );
};

/** AWS does not tell a role that is missing from one that does not trust the caller. */
const trustingAccount = (
  { RoleArn, ExternalId }: AssumeRoleRequest,
  { fleet, caller }: Call,
): SimulatedAccount => {
  const account = fleet.accounts.find(({ roleArn }) => roleArn === RoleArn);
  const isTrusted = account && (account.externalId === undefined || account.externalId === ExternalId);
  if (isTrusted) return account;
  const text = `User: ${caller.arn} is not authorized to perform: sts:AssumeRole on resource: ${RoleArn}`;
  throw awsError('AccessDenied', text, 403);
};

/** A session in another account, with AWS's documented example credentials and a token that names the account. */
export const assumeRole = defineOperation<AssumeRoleRequest, AssumeRoleResponse>({
  action: 'sts:AssumeRole',
  schema: AssumeRole$,
  answer: (input, call) => {
    checkInput(input);
    const account = trustingAccount(input, call);
    const name = input.RoleSessionName ?? '';
    const session = { account: account.id, role: account.roleArn.split('/').at(-1) ?? '', name };
    return {
      Credentials: {
        AccessKeyId: 'ASIAIOSFODNN7EXAMPLE',
        SecretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
        SessionToken: sessionToken(session),
        Expiration: new Date(call.now + (input.DurationSeconds ?? usual) * 1000),
      },
      AssumedRoleUser: { AssumedRoleId: `${exampleRoleId}:${name}`, Arn: sessionArn(session) },
    };
  },
});
