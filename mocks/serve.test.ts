import { paginateDescribeInstances } from '@aws-sdk/client-ec2';
import { DescribeInstanceInformationCommand, paginateDescribeInstanceInformation } from '@aws-sdk/client-ssm';
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { expect, test } from 'vitest';
import { buildFleet, healthyFleet } from './fleet/build-fleet.ts';
import { nodesOf } from './fleet/managed-nodes.ts';
import type { SimulatedAccountRegion } from './fleet/model.ts';
import { nodeAt } from './fleet/node-at.ts';
import { serve } from './serve.ts';
import { clientsOf, exampleCredentials } from './testing/clients.ts';

const now = Date.UTC(2026, 10, 21, 12);
const clock = { now: () => now };

const instanceIds = async ({ ec2 }: ReturnType<typeof clientsOf>) => {
  const ids: (string | undefined)[] = [];
  for await (const { Reservations = [] } of paginateDescribeInstances({ client: ec2, pageSize: 100 }, {})) {
    ids.push(...Reservations.flatMap(({ Instances = [] }) => Instances.map(({ InstanceId }) => InstanceId)));
  }
  return ids;
};

const nodeIds = async ({ ssm }: ReturnType<typeof clientsOf>) => {
  const ids: (string | undefined)[] = [];
  for await (const page of paginateDescribeInstanceInformation({ client: ssm, pageSize: 50 }, {})) {
    ids.push(...(page.InstanceInformationList ?? []).map(({ InstanceId }) => InstanceId));
  }
  return ids;
};

const expectedIn = (place: SimulatedAccountRegion) => ({
  instances: place.instances.map(({ id }) => id),
  nodes: nodesOf(place).flatMap((node) => (nodeAt(node, now) ? node.id : [])),
});

test('the SDK reads the whole fleet of an account, Region by Region', async () => {
  const fleet = healthyFleet({ now, instances: 600 });
  await using server = await serving(fleet);
  for (const place of fleet.accountRegions.filter(({ account }) => account === '111122223333')) {
    const clients = clientsOf(server.url, place.region);
    const [instances, nodes] = await Promise.all([instanceIds(clients), nodeIds(clients)]);
    expect({ instances, nodes }).toEqual(expectedIn(place));
  }
});

const serving = async (fleet: Parameters<typeof serve>[0]['fleet']) => {
  const server = await serve({ fleet, port: 0, ...clock });
  return { url: server.url, [Symbol.asyncDispose]: () => server.close() };
};

test('the usual number of attempts gets through the scenario throttled', async () => {
  const { fleet } = await buildFleet({ now, scenario: 'throttled', instances: 8, spread: 1 });
  await using server = await serving(fleet);
  const { sts } = clientsOf(server.url);
  const patient = new STSClient({
    endpoint: server.url,
    region: 'us-east-1',
    credentials: exampleCredentials,
  });
  await expect(sts.send(new GetCallerIdentityCommand())).rejects.toMatchObject({ name: 'Throttling' });
  expect((await patient.send(new GetCallerIdentityCommand())).$metadata.attempts).toBe(2);
});

test('each server counts throttled calls for itself', async () => {
  const { fleet } = await buildFleet({ now, scenario: 'throttled', instances: 8, spread: 1 });
  await using first = await serving(fleet);
  await using second = await serving(fleet);
  for (const { url } of [first, second]) {
    const call = () => clientsOf(url).ssm.send(new DescribeInstanceInformationCommand());
    await expect(call()).rejects.toMatchObject({ name: 'ThrottlingException' });
    await expect(call()).rejects.toMatchObject({ name: 'ThrottlingException' });
    expect((await call()).InstanceInformationList?.length).toBeGreaterThan(0);
  }
});

test('one-region-denied denies one account-Region', async () => {
  const { fleet } = await buildFleet({ now, scenario: 'one-region-denied' });
  await using server = await serving(fleet);
  const { ssm } = clientsOf(server.url, 'eu-west-1');
  await expect(instanceIds(clientsOf(server.url, 'eu-west-1'))).rejects.toMatchObject({
    name: 'UnauthorizedOperation',
    $metadata: { httpStatusCode: 403 },
  });
  await expect(ssm.send(new DescribeInstanceInformationCommand())).rejects.toMatchObject({
    name: 'AccessDeniedException',
  });
  expect((await instanceIds(clientsOf(server.url))).length).toBeGreaterThan(0);
});

test('a port in use is named', async () => {
  const fleet = healthyFleet({ now, instances: 1, spread: 1 });
  await using first = await serving(fleet);
  const port = Number(new URL(first.url).port);
  await expect(serve({ fleet, port, ...clock })).rejects.toThrow(
    `port ${port} on 127.0.0.1 is already in use`,
  );
});

test('a body in pieces and many at once are read', async () => {
  await using server = await serving(healthyFleet({ now, instances: 4 }));
  const { sts } = clientsOf(server.url);
  const role = { RoleArn: 'arn:aws:iam::111122223333:role/MusterReadOnly' };
  const names = Array.from({ length: 40 }, (_, index) => `session-${index}`);
  const answers = await Promise.all(
    names.map((RoleSessionName) => sts.send(new AssumeRoleCommand({ ...role, RoleSessionName }))),
  );
  expect(answers.map(({ AssumedRoleUser }) => AssumedRoleUser?.Arn?.split('/').at(-1))).toEqual(names);
});
