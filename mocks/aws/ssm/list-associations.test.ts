import {
  type Association,
  ListAssociationsCommand,
  type ListAssociationsCommandInput,
} from '@aws-sdk/client-ssm';
import { afterAll, expect, test } from 'vitest';
import { healthyFleet } from '../../fleet/build-fleet.ts';
import { serve } from '../../serve.ts';
import { clientsOf } from '../../testing/clients.ts';

const now = Date.UTC(2026, 10, 21, 12, 34);
const fleet = healthyFleet({ now, instances: 60, spread: 1 });
const associations = fleet.accountRegions.flatMap((place) => place.associations);
const server = await serve({ fleet, port: 0, now: () => now });
const { ssm } = clientsOf(server.url);
afterAll(() => server.close());

const ask = (input: ListAssociationsCommandInput) => ssm.send(new ListAssociationsCommand(input));

const namesOf = (list: readonly Association[] = []) => list.map(({ Name }) => Name);

test('every form of target is there', async () => {
  const { Associations = [] } = await ask({});
  expect(namesOf(Associations)).toEqual(associations.map(({ documentName }) => documentName));
  const keys = Associations.flatMap(({ Targets = [] }) => Targets.map(({ Key }) => Key));
  expect(keys).toEqual(expect.arrayContaining(['InstanceIds', 'tag:Env', 'resource-groups:Name']));
  expect(Associations.some(({ InstanceId }) => InstanceId)).toBe(true);
});

test('what agents say they run is what State Manager lists', async () => {
  const { Associations = [] } = await ask({
    AssociationFilterList: [{ key: 'Name', value: 'AWS-RunPatchBaseline' }],
  });
  const agents = fleet.accountRegions.flatMap(({ instances }) =>
    instances.flatMap(({ agent }) => agent ?? []),
  );
  const ids = agents.flatMap((agent) => agent.associations.map(({ id }) => id));
  expect(ids).toContain(Associations[0]?.AssociationId);
  expect(Associations[0]).toMatchObject({
    AssociationName: 'SystemAssociationForScanningPatches',
    LastExecutionDate: new Date(Date.UTC(2026, 10, 21, 12)),
    Overview: { Status: 'Success', AssociationStatusAggregatedCount: { Success: expect.any(Number) } },
  });
});

test('pages are as long as asked', async () => {
  const first = await ask({ MaxResults: 4 });
  expect(first.Associations).toHaveLength(4);
  const second = await ask({ MaxResults: 4, ...(first.NextToken && { NextToken: first.NextToken }) });
  expect(namesOf([...(first.Associations ?? []), ...(second.Associations ?? [])])).toEqual(
    associations.map(({ documentName }) => documentName),
  );
  expect(second.NextToken).toBeUndefined();
});

const older = associations.find(({ instanceId }) => instanceId !== undefined);

test.each<[NonNullable<ListAssociationsCommandInput['AssociationFilterList']>, readonly string[]]>([
  [[{ key: 'AssociationName', value: 'UpdateSSMAgent' }], ['AWS-UpdateSSMAgent']],
  [[{ key: 'AssociationId', value: older?.id }], ['AWS-RunShellScript']],
  [[{ key: 'InstanceId', value: older?.instanceId }], ['AWS-RunShellScript']],
  [[{ key: 'ResourceGroupName', value: 'every-server' }], ['AWS-UpdateSSMAgent']],
  [[{ key: 'AssociationStatusName', value: 'Failed' }], []],
  [[{ key: 'LastExecutedAfter', value: '2026-11-21T12:30:00Z' }], []],
  [
    [
      { key: 'LastExecutedBefore', value: '2026-11-21T12:30:00Z' },
      { key: 'Name', value: 'AWS-StopEC2Instance' },
    ],
    ['AWS-StopEC2Instance'],
  ],
])('the filters %j select %j', async (AssociationFilterList, names) => {
  expect(namesOf((await ask({ AssociationFilterList })).Associations)).toEqual(names);
});

test.each<[ListAssociationsCommandInput, string, RegExp]>([
  [{ MaxResults: 51 }, 'ValidationException', /less than or equal to 50/],
  [{ MaxResults: 0 }, 'ValidationException', /greater than or equal to 1/],
  [{ NextToken: 'bm9uc2Vuc2U=' }, 'InvalidNextToken', /not valid/],
  [
    { AssociationFilterList: [{ key: 'Colour' as 'Name', value: 'red' }] },
    'ValidationException',
    /'Colour' at 'associationFilterList\.1\.member\.key'.*enum value set: \[AssociationId/,
  ],
])('%j is refused', async (input, name, message) => {
  await expect(ask(input)).rejects.toMatchObject({ name, message: expect.stringMatching(message) });
});
