import type { Filter } from '@aws-sdk/client-ec2';
import type { NetworkResource, SimulatedNetwork } from '../../fleet/network/model.ts';
import { type AwsError, awsError } from '../aws-error.ts';
import type { Call } from '../operation.ts';
import { type Page, pageOf } from '../paging.ts';
import { type FilterTable, filterBy } from './filters.ts';
import { invalidToken, type PageLimits, pageSize } from './page-size.ts';

/** How one kind of network resource is listed. */
export interface NetworkListing<T> {
  readonly action: string;
  itemsOf(network: SimulatedNetwork): readonly T[];
  readonly filters: FilterTable<T>['values'];
  readonly limits?: PageLimits;
  notFound(id: string): AwsError;
}

/** What a request asks of a listing, under the same names in all operations. */
export interface ListingRequest {
  readonly ids?: readonly string[] | undefined;
  readonly Filters?: readonly Filter[] | undefined;
  readonly MaxResults?: number | undefined;
  readonly NextToken?: string | undefined;
}

/** Says that an id does not exist, as EC2 words it for most resources. */
export const notFound =
  (code: string, label: string) =>
  (id: string): AwsError =>
    awsError(code, `The ${label} '${id}' does not exist`);

const named = <T extends NetworkResource>(
  items: readonly T[],
  ids: readonly string[],
  refuse: (id: string) => AwsError,
): readonly T[] => {
  const missing = ids.find((wanted) => !items.some(({ id }) => id === wanted));
  if (missing !== undefined) throw refuse(missing);
  return items.filter(({ id }) => ids.includes(id));
};

/** Lists one page of a kind of network resource. */
export const listNetwork = <T extends NetworkResource>(
  listing: NetworkListing<T>,
  { ids = [], Filters = [], MaxResults, NextToken }: ListingRequest,
  call: Call,
): Page<T> => {
  const { action, limits, filters } = listing;
  const size = pageSize(MaxResults, limits);
  const matches = filterBy({ values: filters, tags: ({ tags }) => tags }, Filters);
  const all = listing.itemsOf(call.place.network);
  const items = ids.length > 0 ? named(all, ids, listing.notFound) : all;
  return pageOf({ items, matches, size, token: NextToken, action, invalidToken }, call);
};

/** The member that says where a listing goes on, absent at its end. */
export const nextOf = ({ nextToken }: Page<unknown>): { readonly NextToken?: string } =>
  nextToken === undefined ? {} : { NextToken: nextToken };
