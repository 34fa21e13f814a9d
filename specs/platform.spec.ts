import {
  alive,
  expect,
  managed,
  managedWhereItRuns,
  metadataEndpointEnabled,
  platformReportedTruthfully,
  platformSupportsDocuments,
  running,
  statusChecksPassed,
  test,
} from '../helpers/index.ts';

test('every document that is to run on a node supports its platform', async ({ fleet }) => {
  await expect(fleet.nodes(alive)).toUphold(platformSupportsDocuments());
});

test('Systems Manager and EC2 agree on the platform of every instance', async ({ fleet }) => {
  await expect(fleet.instances(managed)).toUphold(platformReportedTruthfully());
});

test('no running instance is registered in another account or Region', async ({ fleet }) => {
  await expect(fleet.instances(running)).toUphold(managedWhereItRuns());
});

test("every running instance passes EC2's status checks", async ({ fleet }) => {
  await expect(fleet.instances(running)).toUphold(statusChecksPassed());
});

test('every running instance can ask the metadata service who it is', async ({ fleet }) => {
  await expect(fleet.instances(running)).toUphold(metadataEndpointEnabled());
});
