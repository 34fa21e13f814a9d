import { notFound } from './network-listing.ts';

/** Says that a prefix list does not exist. */
export const prefixListNotFound = notFound('InvalidPrefixListID.NotFound', 'prefix list ID');
