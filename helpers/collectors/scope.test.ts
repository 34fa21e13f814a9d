import { describe, expect, test } from 'vitest';
import type { RunRequest } from '../run-request.ts';
import { openServed } from './test-fleet.ts';

const role = (id: string) => ({ id, roleArn: `arn:aws:iam::${id}:role/MusterReadOnly` });

const placesOf = async (request: Partial<RunRequest>): Promise<string[]> => {
  const { fleet } = await openServed({ instances: 8 }, {}, request);
  return fleet.state().accountRegions.map(({ account, region }) => `${account}/${region}`);
};

describe('what the fleet is', () => {
  test.each<[string, Partial<RunRequest>, string[]]>([
    [
      'the caller, in every Region that is enabled',
      {},
      ['111122223333/ap-northeast-1', '111122223333/eu-west-1', '111122223333/us-east-1'],
    ],
    ['one Region of it', { regions: ['eu-west-1'] }, ['111122223333/eu-west-1']],
    [
      'what the configuration says',
      { config: { accounts: [{ ...role('111122223333'), regions: ['us-east-1', 'us-east-1'] }] } },
      ['111122223333/us-east-1'],
    ],
    [
      'a Region in those accounts that have it',
      { config: { accounts: [role('111122223333'), role('444455556666')] }, regions: ['us-east-1'] },
      ['111122223333/us-east-1'],
    ],
  ])('%s', async (_, request, places) => {
    expect((await placesOf(request)).sort()).toEqual(places);
  });
});

describe('what is not in it is refused', () => {
  test.each<[string, Partial<RunRequest>, RegExp]>([
    [
      'a misspelt Region',
      { regions: ['eu-wset-1'] },
      /"eu-wset-1" is not a Region of the fleet. Did you mean eu-west-1\?/,
    ],
    [
      'a Region that is off',
      { regions: ['af-south-1'] },
      /af-south-1 is not enabled in the fleet.*enabled are: .*us-east-1/,
    ],
    [
      'a misspelt Region of the configuration',
      { config: { accounts: [{ ...role('111122223333'), regions: ['us-eats-1'] }] } },
      /"us-eats-1" is not a Region of account 111122223333. Did you mean us-east-1\?/,
    ],
    [
      'an account that is not configured',
      { accounts: ['111122223334'] },
      /--account 111122223334 is not in the fleet.*111122223333/,
    ],
    [
      'an account without a role that is not the caller',
      { config: { accounts: [{ id: '444455556666' }] } },
      /Account 444455556666 has no roleArn, and the credentials belong to 111122223333/,
    ],
  ])('%s', async (_, request, says) => {
    await expect(openServed({ instances: 8 }, {}, request)).rejects.toThrow(says);
  });
});
