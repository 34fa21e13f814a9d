import {
  GetManagedPrefixListEntriesCommand,
  type GetManagedPrefixListEntriesCommandInput,
} from '@aws-sdk/client-ec2';
import { afterAll, expect, test } from 'vitest';
import { healthyFleet } from '../../fleet/build-fleet.ts';
import { serve } from '../../serve.ts';
import { clientsOf } from '../../testing/clients.ts';

const now = Date.UTC(2026, 10, 21, 12);
const fleet = healthyFleet({ now, instances: 4, spread: 1 });
const lists = fleet.accountRegions[0]?.network.managedPrefixLists ?? [];
const [s3, offices] = ['com.amazonaws.us-east-1.s3', 'offices'].map((name) =>
  lists.find((list) => list.name === name),
);
const server = await serve({ fleet, port: 0, now: () => now });
const { ec2 } = clientsOf(server.url);
afterAll(() => server.close());

const ask = (input: Partial<GetManagedPrefixListEntriesCommandInput>, PrefixListId = s3?.id ?? '') =>
  ec2.send(new GetManagedPrefixListEntriesCommand({ PrefixListId, ...input }));

test('entries come page by page', async () => {
  const cidrs: (string | undefined)[] = [];
  let NextToken: string | undefined;
  do {
    const page = await ask({ MaxResults: 3, ...(NextToken && { NextToken }) });
    cidrs.push(...(page.Entries ?? []).map(({ Cidr }) => Cidr));
    NextToken = page.NextToken;
  } while (NextToken);
  expect(cidrs).toEqual(s3?.entries.map(({ cidr }) => cidr));
  expect(cidrs.length).toBeGreaterThan(6);
});

test('entries have descriptions where somebody wrote them', async () => {
  expect((await ask({}, offices?.id)).Entries).toContainEqual({
    Cidr: '203.0.113.0/26',
    Description: 'Zürich',
  });
  expect((await ask({})).Entries?.[0]).toEqual({ Cidr: s3?.entries[0]?.cidr });
});

test('a token is good for its own list only', async () => {
  const { NextToken } = await ask({ MaxResults: 1 });
  await expect(ask({ NextToken }, offices?.id)).rejects.toMatchObject({ name: 'InvalidParameterValue' });
});

test.each<[string, Partial<GetManagedPrefixListEntriesCommandInput>, string]>([
  ['a page that is too long', { MaxResults: 101 }, 'InvalidParameterValue'],
  ['a version that never was', { TargetVersion: 77 }, 'InvalidParameterValue'],
  ['a list that does not exist', { PrefixListId: 'pl-00000000' }, 'InvalidPrefixListID.NotFound'],
])('%s is refused', async (_, input, name) => {
  await expect(ask(input)).rejects.toMatchObject({ name });
});
