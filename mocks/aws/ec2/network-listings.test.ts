import { afterAll, describe, expect, test } from 'vitest';
import { serve } from '../../serve.ts';
import { clientsOf } from '../../testing/clients.ts';
import { type Listing, listingsOf } from '../../testing/network-listings.ts';
import { fleetWithWideNetwork } from '../../testing/wide-network.ts';

const now = Date.UTC(2026, 10, 21, 12);
const fleet = fleetWithWideNetwork(now);
const [place] = fleet.accountRegions;
if (!place) throw new Error('the fleet has no account-Region');
const server = await serve({ fleet, port: 0, now: () => now });
const listings = listingsOf(clientsOf(server.url).ec2, place.network);
afterAll(() => server.close());

const idsOf = (items: Listing['all']): readonly string[] => items.map(({ id }) => id);

describe.each(listings)('$name', ({ all, ask, smallest, largest, unknown, refusal }) => {
  test('lists everything, in pages as long as asked', async () => {
    expect(await ask({})).toMatchObject({ ids: idsOf(all), NextToken: undefined });
    const pages: (readonly (string | undefined)[])[] = [];
    let NextToken: string | undefined;
    do {
      const page = await ask({ MaxResults: smallest, ...(NextToken && { NextToken }) });
      pages.push(page.ids);
      NextToken = page.NextToken;
    } while (NextToken);
    expect(pages.flat()).toEqual(idsOf(all));
    expect(pages.slice(0, -1).every((page) => page.length === smallest)).toBe(true);
  });

  test('finds by id, and refuses one that does not exist', async () => {
    const id = all.at(-1)?.id ?? '';
    expect((await ask({ ids: [id] })).ids).toEqual([id]);
    await expect(ask({ ids: [id, unknown] })).rejects.toMatchObject({
      name: refusal,
      message: expect.stringContaining(unknown),
    });
  });

  test('refuses a page that is too short or too long, and a token from elsewhere', async () => {
    const invalid = { name: 'InvalidParameterValue' };
    await expect(ask({ MaxResults: smallest - 1 })).rejects.toMatchObject(invalid);
    if (largest === undefined) expect((await ask({ MaxResults: 5000 })).ids).toHaveLength(all.length);
    else await expect(ask({ MaxResults: largest + 1 })).rejects.toMatchObject(invalid);
    await expect(ask({ NextToken: 'bm9uc2Vuc2U=' })).rejects.toMatchObject(invalid);
  });

  test('refuses a filter that it does not know', async () => {
    await expect(ask({ Filters: [{ Name: 'colour', Values: ['red'] }] })).rejects.toMatchObject({
      name: 'InvalidParameterValue',
      message: "The filter 'colour' is invalid",
    });
  });
});
