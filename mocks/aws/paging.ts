import type { AwsError } from './aws-error.ts';
import type { Call } from './operation.ts';

/** Where a listing goes on. */
interface Cursor {
  readonly at: number;
  readonly page: number;
}

const first: Cursor = { at: 0, page: 0 };

/** A listing and the part of it that is asked for. */
export interface Listing<T> {
  /** Always the same items in the same order for one request and its later pages. */
  readonly items: readonly T[];
  readonly matches: (item: T) => boolean;
  /** The most items that a page may hold, if need be by its number. */
  readonly size: number | ((page: number) => number);
  readonly token: string | undefined;
  readonly action: string;
  /** What the service says of a token that it did not give out. */
  readonly invalidToken: () => AwsError;
}

/** One page of a listing, with a token if there is another. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextToken?: string;
}

const scopeOf = (action: string, { place }: Call): string => `${action}/${place.account}/${place.region}`;

const writeToken = (scope: string, { at, page }: Cursor): string =>
  Buffer.from(`${scope}/${at}/${page}`).toString('base64');

const readToken = (scope: string, token: string): Cursor | undefined => {
  const text = Buffer.from(token, 'base64').toString();
  const [, at, page] = /^\/(\d+)\/(\d+)$/.exec(text.startsWith(scope) ? text.slice(scope.length) : '') ?? [];
  return at && page ? { at: Number(at), page: Number(page) } : undefined;
};

const cursorOf = <T>({ token, invalidToken }: Listing<T>, scope: string): Cursor => {
  const cursor = token ? readToken(scope, token) : first;
  if (!cursor) throw invalidToken();
  return cursor;
};

/** Cuts one page out of a listing. Its token is given only if something remains, and is good only here. */
export const pageOf = <T>(listing: Listing<T>, call: Call): Page<T> => {
  const scope = scopeOf(listing.action, call);
  const cursor = cursorOf(listing, scope);
  const size = typeof listing.size === 'number' ? listing.size : listing.size(cursor.page);
  const found: T[] = [];
  for (let at = cursor.at; at < listing.items.length; at++) {
    const item = listing.items[at] as T;
    if (!listing.matches(item)) continue;
    if (found.length === size)
      return { items: found, nextToken: writeToken(scope, { at, page: cursor.page + 1 }) };
    found.push(item);
  }
  return { items: found };
};
