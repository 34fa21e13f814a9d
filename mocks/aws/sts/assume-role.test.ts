import {
  AssumeRoleCommand,
  type AssumeRoleCommandInput,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import { afterAll, expect, test } from 'vitest';
import { healthyFleet } from '../../fleet/build-fleet.ts';
import { serve } from '../../serve.ts';
import { clientsOf } from '../../testing/clients.ts';

const now = Date.UTC(2026, 10, 21, 12);
const fleet = healthyFleet({ now, instances: 4 });
const server = await serve({ fleet, port: 0, now: () => now });
const { sts } = clientsOf(server.url);
afterAll(() => server.close());

const staging: AssumeRoleCommandInput = {
  RoleArn: 'arn:aws:iam::444455556666:role/MusterReadOnly',
  RoleSessionName: 'nightly',
  ExternalId: 'muster-staging',
};

test('a session in another account acts there', async () => {
  const { Credentials, AssumedRoleUser } = await sts.send(new AssumeRoleCommand(staging));
  const Arn = 'arn:aws:sts::444455556666:assumed-role/MusterReadOnly/nightly';
  expect(AssumedRoleUser?.Arn).toBe(Arn);
  expect(Credentials).toMatchObject({
    AccessKeyId: 'ASIAIOSFODNN7EXAMPLE',
    Expiration: new Date(now + 3_600_000),
  });
  const credentials = {
    accessKeyId: Credentials?.AccessKeyId ?? '',
    secretAccessKey: Credentials?.SecretAccessKey ?? '',
    sessionToken: Credentials?.SessionToken ?? '',
  };
  const there = new STSClient({ endpoint: server.url, region: 'us-east-1', credentials });
  expect(await there.send(new GetCallerIdentityCommand())).toMatchObject({ Account: '444455556666', Arn });
});

test('without a session the caller is a user of the first account', async () => {
  expect(await sts.send(new GetCallerIdentityCommand())).toMatchObject({
    Account: '111122223333',
    Arn: 'arn:aws:iam::111122223333:user/muster',
  });
});

test('a role that asks for no external id ignores one', async () => {
  const input = { ...staging, RoleArn: 'arn:aws:iam::111122223333:role/MusterReadOnly' };
  expect((await sts.send(new AssumeRoleCommand(input))).AssumedRoleUser?.Arn).toContain('111122223333');
});

const { ExternalId: _, ...withoutExternalId } = staging;

test.each<[string, AssumeRoleCommandInput, string]>([
  ['a wrong external id', { ...staging, ExternalId: 'guess' }, 'AccessDenied'],
  ['no external id', withoutExternalId, 'AccessDenied'],
  [
    'a role that does not exist',
    { ...staging, RoleArn: 'arn:aws:iam::444455556666:role/Admin' },
    'AccessDenied',
  ],
  ['a session name that is none', { ...staging, RoleSessionName: 'a b' }, 'ValidationError'],
  ['too short a session', { ...staging, DurationSeconds: 60 }, 'ValidationError'],
])('%s is refused', async (_, input, name) => {
  await expect(sts.send(new AssumeRoleCommand(input))).rejects.toMatchObject({ name });
});

test('the refusal tells who wanted what', async () => {
  await expect(sts.send(new AssumeRoleCommand(withoutExternalId))).rejects.toThrow(
    'User: arn:aws:iam::111122223333:user/muster is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::444455556666:role/MusterReadOnly',
  );
});
