import type { Listing, Reading } from '../model/reading.ts';
import type { Access, Operation } from './access.ts';
import { malformed } from './unread.ts';

interface Page {
  readonly NextToken?: string | undefined;
}

export interface PagedRead<O extends Page, T> {
  readonly operation: Operation;
  readonly send: (token: string | undefined) => Promise<O>;
  /** The records of one page, reduced to what invariants read; undefined where the list itself is missing. */
  readonly reduce: (page: O) => readonly T[] | undefined;
}

/**
 * Reads a list to its last page: a page may be short or empty and still be followed by another. What
 * fails on the way leaves a gap behind the items that were read; an answer without its list is no empty list.
 */
export const readPages = async <O extends Page, T>(
  access: Access,
  { operation, send, reduce }: PagedRead<O, T>,
): Promise<Listing<T>> => {
  const items: T[] = [];
  let token: string | undefined;
  do {
    const page: Reading<O> = await access.call(operation, () => send(token));
    if (!page.read) return { items, gaps: [page.unread] };
    const records = reduce(page.value);
    const stuck = page.value.NextToken !== undefined && page.value.NextToken === token;
    if (records === undefined || stuck) {
      const detail = stuck
        ? 'the same page token came twice'
        : 'the answer does not hold the list that was asked for';
      return { items, gaps: [malformed(operation.action, access, detail)] };
    }
    for (const record of records) items.push(record);
    token = page.value.NextToken || undefined;
  } while (token !== undefined);
  return { items, gaps: [] };
};
