import {
  DescribeManagedPrefixLists$,
  type DescribeManagedPrefixListsRequest,
  type DescribeManagedPrefixListsResult,
  type ManagedPrefixList,
} from '@aws-sdk/client-ec2';
import type { SimulatedPrefixList } from '../../fleet/network/model.ts';
import { defineOperation } from '../operation.ts';
import { listNetwork, type NetworkListing, nextOf } from './network-listing.ts';
import { prefixListNotFound } from './prefix-list-not-found.ts';

const listing: NetworkListing<SimulatedPrefixList> = {
  action: 'ec2:DescribeManagedPrefixLists',
  itemsOf: ({ managedPrefixLists }) => managedPrefixLists,
  limits: { smallest: 1, largest: 100 },
  filters: {
    'owner-id': ({ ownerId }) => [ownerId],
    'prefix-list-id': ({ id }) => [id],
    'prefix-list-name': ({ name }) => [name],
  },
  notFound: prefixListNotFound,
};

const shape = (list: SimulatedPrefixList, region: string): ManagedPrefixList => ({
  PrefixListId: list.id,
  PrefixListName: list.name,
  PrefixListArn: `arn:aws:ec2:${region}:${list.ownerId.toLowerCase()}:prefix-list/${list.id}`,
  AddressFamily: list.addressFamily,
  State: 'create-complete',
  MaxEntries: list.maxEntries,
  Version: list.version,
  OwnerId: list.ownerId,
  Tags: [...list.tags],
});

/** EC2's list of prefix lists, AWS's own among them, without what is in them. */
export const describeManagedPrefixLists = defineOperation<
  DescribeManagedPrefixListsRequest,
  DescribeManagedPrefixListsResult
>({
  action: listing.action,
  schema: DescribeManagedPrefixLists$,
  answer: ({ PrefixListIds, ...request }, call) => {
    const page = listNetwork(listing, { ...request, ids: PrefixListIds }, call);
    return { PrefixLists: page.items.map((list) => shape(list, call.place.region)), ...nextOf(page) };
  },
});
