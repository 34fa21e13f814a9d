import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openFleet } from '../open-fleet.ts';
import { type RunRequest, runRequestSchema } from '../run-request.ts';
import { serveAnswers } from './test-answers.ts';
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

describe('an endpoint that is none', () => {
  const refusal = (target: string): Promise<string> =>
    openFleet(runRequestSchema.parse({ target, requestTimeout: 200 })).then(() => 'opened', String);

  test('hangs: it is given up', async () => {
    const server = createServer((socket) => void socket.on('error', () => undefined));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect(await refusal(url)).toMatch(
      /^UsageError: .*sts:GetCallerIdentity.*TimeoutError.*endpoint is up\.$/,
    );
  });

  test('answers HTML', async () => {
    const body = '<!doctype html><title>Sign in</title>';
    const { url } = await serveAnswers({ GetCallerIdentity: { body } });
    expect(await refusal(url)).toMatch(/^UsageError: .*AWS-compatible endpoint and that no proxy answers/);
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
