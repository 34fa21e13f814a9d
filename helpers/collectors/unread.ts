import { isThrottlingError } from '@smithy/core/retry';
import type { SdkError } from '@smithy/types';
import type { Unread, UnreadReason } from '../model/reading.ts';
import type { AccountRegion } from '../model/subject.ts';
import { NotReadOnlyError } from './read-only.ts';

/** The services' own spellings of one thing; JSON, query and EC2 protocols each have theirs. */
const reasonByCode: Readonly<Record<string, UnreadReason>> = {
  AccessDenied: 'denied',
  AccessDeniedException: 'denied',
  UnauthorizedOperation: 'denied',
  ExpiredToken: 'denied',
  ExpiredTokenException: 'denied',
  RequestExpired: 'denied',
  AuthFailure: 'region-not-enabled',
  OptInRequired: 'region-not-enabled',
  UnrecognizedClientException: 'region-not-enabled',
  InvalidClientTokenId: 'region-not-enabled',
  RegionDisabledException: 'region-not-enabled',
  UnknownOperationException: 'unsupported',
  InvalidAction: 'unsupported',
  NotImplemented: 'unsupported',
  TimeoutError: 'unreachable',
  SyntaxError: 'malformed',
};

/** Codes of Node's network stack: no answer came at all. */
const networkCode = /^(E[A-Z]+|UND_ERR_\w+|CERT_\w+|\w*SELF_SIGNED\w*|UNABLE_TO_\w+)$/;

interface ServiceError extends Error {
  readonly code?: unknown;
  readonly $metadata?: { readonly httpStatusCode?: number };
  readonly $response?: { readonly statusCode?: number };
}

const statusOf = (error: ServiceError): number | undefined =>
  error.$metadata?.httpStatusCode ?? error.$response?.statusCode;

const reasonOf = (error: ServiceError): UnreadReason => {
  const known = reasonByCode[error.name];
  if (known) return known;
  if (isThrottlingError(error as SdkError)) return 'throttled';
  if (typeof error.code === 'string' && networkCode.test(error.code)) return 'unreachable';
  if (statusOf(error) === 501) return 'unsupported';
  if (/deserialization error/i.test(error.message)) return 'malformed';
  return 'failed';
};

/** Errors that come from Muster itself must not be told as AWS's. */
const isOurs = (error: unknown): boolean =>
  error instanceof NotReadOnlyError || error instanceof TypeError || error instanceof RangeError;

const detailOf = (error: ServiceError): string => {
  const text = (error.message || 'no message').replace(/\s*Deserialization error: to see.*$/s, '');
  const status = statusOf(error);
  const code = error.name === 'Error' && typeof error.code === 'string' ? error.code : error.name;
  return `${code}${status ? ` (HTTP ${status})` : ''}: ${text.slice(0, 500) || 'the answer could not be parsed'}`;
};

/** Turns what the SDK threw into a reason that names its cure; rethrows what is a fault of this program. */
export const unreadFrom = (thrown: unknown, action: string, { account, region }: AccountRegion): Unread => {
  if (!(thrown instanceof Error) || isOurs(thrown)) throw thrown;
  const error: ServiceError = thrown;
  return { account, region, reason: reasonOf(error), action, code: error.name, detail: detailOf(error) };
};

/** For an answer that came, and is not what the operation answers: HTML, an empty body, another product. */
export const malformed = (action: string, { account, region }: AccountRegion, detail: string): Unread => ({
  account,
  region,
  reason: 'malformed',
  action,
  detail,
});
