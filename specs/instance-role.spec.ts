import {
  defaultHostManagementSound,
  expect,
  instanceProfileAttached,
  profileLeavesDhmcUsable,
  roleGrantsCore,
  roleTrustedByEc2,
  running,
  test,
  withDefaultHostManagement,
  withInstanceRole,
} from '../helpers/index.ts';

test('every running instance has a role for its agent', async ({ fleet }) => {
  await expect(fleet.instances(running)).toUphold(instanceProfileAttached());
});

test('EC2 may assume the role of every running instance', async ({ fleet }) => {
  await expect(
    fleet
      .instances(withInstanceRole)
      .orNone('no instance has a profile: Default Host Management manages all'),
  ).toUphold(roleTrustedByEc2());
});

test('the role of every running instance grants all that its agent needs', async ({ fleet }) => {
  await expect(
    fleet
      .instances(withInstanceRole)
      .orNone('no instance has a profile: Default Host Management manages all'),
  ).toUphold(roleGrantsCore());
});

test('no role keeps Default Host Management from an instance without managing it', async ({ fleet }) => {
  await expect(
    fleet
      .instances(withInstanceRole)
      .orNone('no instance has a profile: Default Host Management manages all'),
  ).toUphold(profileLeavesDhmcUsable());
});

test('Default Host Management works wherever it is on', async ({ fleet }) => {
  await expect(
    fleet.regions(withDefaultHostManagement).orNone('Default Host Management is off everywhere'),
  ).toUphold(defaultHostManagementSound());
});
