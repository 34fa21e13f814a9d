import { DescribeInstanceAssociationsStatusCommand, InvalidInstanceId } from '@aws-sdk/client-ssm';
import { afterAll, expect, test } from 'vitest';
import { buildFleet } from '../../fleet/build-fleet.ts';
import { nodesOf } from '../../fleet/managed-nodes.ts';
import { serve } from '../../serve.ts';
import { clientsOf } from '../../testing/clients.ts';

const now = Date.UTC(2026, 10, 21, 12);
const { fleet, declared } = await buildFleet({ now, instances: 60, spread: 1, scenario: 'unregistered' });
const server = await serve({ fleet, port: 0, now: () => now });
const { ssm } = clientsOf(server.url);
afterAll(() => server.close());

const unregistered = declared.violates[0]?.subjects[0]?.split('/').at(-1) ?? '';

const nodeWith = (associations: number): string => {
  const node = fleet.accountRegions
    .flatMap(nodesOf)
    .find(
      ({ agent, instance }) =>
        instance?.state === 'running' && agent.registeredAt && agent.associations.length === associations,
    );
  return node?.id ?? 'none';
};

const ask = (InstanceId: string, MaxResults?: number, NextToken?: string) =>
  ssm.send(
    new DescribeInstanceAssociationsStatusCommand({
      InstanceId,
      ...(MaxResults !== undefined && { MaxResults }),
      ...(NextToken !== undefined && { NextToken }),
    }),
  );

test('a healthy node has an inventory and a patch scan', async () => {
  const { InstanceAssociationStatusInfos: infos = [] } = await ask(nodeWith(2));
  expect(
    infos.map(({ Name, AssociationName, Status, DetailedStatus }) => [
      Name,
      AssociationName,
      Status,
      DetailedStatus,
    ]),
  ).toEqual([
    ['AWS-GatherSoftwareInventory', undefined, 'Success', 'Success'],
    ['AWS-RunPatchBaseline', 'SystemAssociationForScanningPatches', 'Success', 'Success'],
  ]);
});

test('it may come in pages of one', async () => {
  const first = await ask(nodeWith(2), 1);
  expect(first.InstanceAssociationStatusInfos).toHaveLength(1);
  const second = await ask(nodeWith(2), 1, first.NextToken);
  expect(second.InstanceAssociationStatusInfos?.map(({ Name }) => Name)).toEqual(['AWS-RunPatchBaseline']);
  expect(second.NextToken).toBeUndefined();
});

test.each([
  ['never registered', unregistered],
  ['no association targets', nodeWith(0)],
])('a node that %s has an empty list', async (_, id) => {
  expect((await ask(id)).InstanceAssociationStatusInfos).toEqual([]);
});

test.each([
  ['i-00000000000000000', undefined, 'InvalidInstanceId'],
  [unregistered, 51, 'ValidationException'],
  [unregistered, 0, 'ValidationException'],
])('%s with %s is refused', async (id, maxResults, name) => {
  await expect(ask(id, maxResults)).rejects.toMatchObject({ name });
});

test('the error for an unknown id is the one of the SDK', async () => {
  await expect(ask('mi-00000000000000000')).rejects.toBeInstanceOf(InvalidInstanceId);
});
