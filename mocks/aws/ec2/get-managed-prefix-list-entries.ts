import {
  GetManagedPrefixListEntries$,
  type GetManagedPrefixListEntriesRequest,
  type GetManagedPrefixListEntriesResult,
} from '@aws-sdk/client-ec2';
import type { SimulatedPrefixList } from '../../fleet/network/model.ts';
import { awsError } from '../aws-error.ts';
import { type Call, defineOperation } from '../operation.ts';
import { pageOf } from '../paging.ts';
import { nextOf } from './network-listing.ts';
import { invalidToken, pageSize } from './page-size.ts';
import { prefixListNotFound } from './prefix-list-not-found.ts';

const action = 'ec2:GetManagedPrefixListEntries';
const limits = { smallest: 1, largest: 100 };

const listNamed = (id: string | undefined, { place }: Call): SimulatedPrefixList => {
  if (id === undefined) {
    throw awsError('MissingParameter', 'The request must contain the parameter PrefixListId');
  }
  const list = place.network.managedPrefixLists.find((one) => one.id === id);
  if (!list) throw prefixListNotFound(id);
  return list;
};

/** The simulator keeps no past versions. */
const checkVersion = (wanted: number | undefined, { id, version }: SimulatedPrefixList): void => {
  if (wanted === undefined || wanted === version) return;
  const text = `The prefix list ${id} has no version ${wanted}`;
  throw awsError('InvalidParameterValue', text);
};

/** The blocks of one prefix list. */
export const getManagedPrefixListEntries = defineOperation<
  GetManagedPrefixListEntriesRequest,
  GetManagedPrefixListEntriesResult
>({
  action,
  schema: GetManagedPrefixListEntries$,
  answer: ({ PrefixListId, TargetVersion, MaxResults, NextToken }, call) => {
    const list = listNamed(PrefixListId, call);
    checkVersion(TargetVersion, list);
    const listing = {
      items: list.entries,
      matches: () => true,
      size: pageSize(MaxResults, limits),
      token: NextToken,
      action: `${action}/${list.id}`,
      invalidToken,
    };
    const page = pageOf(listing, call);
    const Entries = page.items.map(({ cidr, description }) => ({ Cidr: cidr, Description: description }));
    return { Entries, ...nextOf(page) };
  },
});
