import {
  DescribeDocumentCommand,
  type DescribeDocumentCommandInput,
  InvalidDocument,
  InvalidDocumentVersion,
} from '@aws-sdk/client-ssm';
import { afterAll, expect, test } from 'vitest';
import { healthyFleet } from '../../fleet/build-fleet.ts';
import type { SimulatedDocument } from '../../fleet/state-manager.ts';
import { serve } from '../../serve.ts';
import { clientsOf } from '../../testing/clients.ts';

const now = Date.UTC(2026, 10, 21, 12);
const own: SimulatedDocument = {
  name: 'Shop-Restart',
  type: 'Command',
  platforms: ['Linux'],
  schemaVersion: '2.2',
  description: 'Restarts the shop.',
  latestVersion: 3,
};
const healthy = healthyFleet({ now, instances: 4, spread: 1 });
const accountRegions = healthy.accountRegions.map((place) => ({ ...place, documents: [own] }));
const server = await serve({ fleet: { ...healthy, accountRegions }, port: 0, now: () => now });
const { ssm } = clientsOf(server.url);
afterAll(() => server.close());

const ask = async (input: DescribeDocumentCommandInput) =>
  (await ssm.send(new DescribeDocumentCommand(input))).Document;

test.each([
  ['AWS-GatherSoftwareInventory', 'Policy', ['Windows', 'Linux', 'MacOS']],
  ['AWS-InstallPowerShellModule', 'Command', ['Windows']],
  ['AWS-RunShellScript', 'Command', ['Linux', 'MacOS']],
  ['AWS-StopEC2Instance', 'Automation', ['Windows', 'Linux']],
])('%s is of the type %s and for %j', async (Name, DocumentType, PlatformTypes) => {
  expect(await ask({ Name })).toMatchObject({ Name, DocumentType, PlatformTypes, Owner: 'Amazon' });
});

test.each([
  [{ Name: 'Shop-Restart' }, '3'],
  [{ Name: 'Shop-Restart', DocumentVersion: '$LATEST' }, '3'],
  [{ Name: 'Shop-Restart', DocumentVersion: '2' }, '2'],
  [{ Name: 'arn:aws:ssm:us-east-1:111122223333:document/Shop-Restart' }, '3'],
])('%j is version %s of a document of the account', async (input, DocumentVersion) => {
  expect(await ask(input)).toMatchObject({ Owner: '111122223333', DocumentVersion, LatestVersion: '3' });
});

test.each([
  [{ Name: 'AWS-Nonsuch' }, InvalidDocument, 'Document with name AWS-Nonsuch does not exist.'],
  [{ Name: 'Shop-Restart', DocumentVersion: '4' }, InvalidDocumentVersion, /Document version 4/],
  [{ Name: 'Shop-Restart', DocumentVersion: 'one' }, InvalidDocumentVersion, /Document version one/],
])('%j is refused', async (input, error, message) => {
  await expect(ask(input)).rejects.toThrow(error);
  await expect(ask(input)).rejects.toThrow(message);
});
