import {
  alive,
  everyNode,
  expect,
  heartbeatCurrent,
  lostNodeNotVanishing,
  noGhostNodes,
  registeredWithin,
  running,
  test,
} from '../helpers/index.ts';

test('every running instance registers with Systems Manager within 5 minutes', async ({ fleet }) => {
  await expect(fleet.instances(running)).toUphold(registeredWithin({ minutes: 5 }));
});

test('every managed node that should be alive calls in every 5 minutes', async ({ fleet }) => {
  await expect(fleet.nodes(alive)).toUphold(heartbeatCurrent());
});

test('no lost node leaves the list of managed nodes unnoticed', async ({ fleet }) => {
  await expect(fleet.nodes(alive)).toUphold(lostNodeNotVanishing());
});

test('every managed node stands for a machine that still exists', async ({ fleet }) => {
  await expect(fleet.nodes(everyNode)).toUphold(noGhostNodes());
});
