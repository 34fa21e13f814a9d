import { EC2Client, GetManagedPrefixListEntriesCommand } from '@aws-sdk/client-ec2';
import { type Reading, readingOf, unreadBecause } from '../../model/reading.ts';
import type { Access } from '../access.ts';
import { readPages } from '../pages.ts';
import { recordsOf } from '../records.ts';

export const getManagedPrefixListEntriesAction = 'ec2:GetManagedPrefixListEntries';
const largestPage = 100;

/** The CIDRs of a prefix list, AWS's own or a customer's: whole, or not read at all. */
export const prefixListEntries = async (
  access: Access,
  PrefixListId: string,
): Promise<Reading<readonly string[]>> => {
  const client = access.client(EC2Client);
  const { items, gaps } = await readPages(access, {
    operation: { action: getManagedPrefixListEntriesAction, perResource: true },
    send: (NextToken) =>
      client.send(
        new GetManagedPrefixListEntriesCommand({
          PrefixListId,
          MaxResults: largestPage,
          ...(NextToken && { NextToken }),
        }),
      ),
    reduce: ({ Entries }) => recordsOf(Entries, ({ Cidr }) => Cidr),
  });
  const [gap] = gaps;
  return gap ? unreadBecause(gap) : readingOf(items);
};
