/** Why a fact could not be read. Each names a different cure, so they are kept apart. */
export type UnreadReason =
  | 'denied'
  | 'throttled'
  | 'unreachable'
  | 'malformed'
  | 'region-not-enabled'
  | 'unsupported'
  /** All was read, and does not tell: the API does not say what would decide it. */
  | 'inconclusive'
  | 'failed';

/** A fact that was not read: which operation was asked, in which account-Region, and what came instead. */
export interface Unread {
  readonly account: string;
  /** `*` where the whole account could not be entered. */
  readonly region: string;
  readonly reason: UnreadReason;
  /** The IAM action of the operation, such as `ssm:DescribeInstanceInformation`. */
  readonly action: string;
  /** The error code as the service or the network stack spells it, where there was one. */
  readonly code?: string;
  /** What the service said: untrusted text, escaped where it is shown. */
  readonly detail: string;
}

/**
 * A fact, or the reason why it was not read. A refused call is never an empty list, so that
 * nothing downstream can take "may not look" for "nothing there".
 */
export type Reading<T> =
  | { readonly read: true; readonly value: T }
  | { readonly read: false; readonly unread: Unread };

export const readingOf = <T>(value: T): Reading<T> => ({ read: true, value });
export const unreadBecause = (unread: Unread): Reading<never> => ({ read: false, unread });

/**
 * What a listing found, with its gaps: a page that failed leaves what came before it, and says
 * that the list is not whole.
 */
export interface Listing<T> {
  readonly items: readonly T[];
  readonly gaps: readonly Unread[];
}
