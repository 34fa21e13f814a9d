import {
  agentReachesEndpoints,
  endpointsInEveryZone,
  endpointsInUse,
  expect,
  running,
  test,
} from '../helpers/index.ts';

test('every running instance has a road to the endpoints of Systems Manager', async ({ fleet }) => {
  await expect(fleet.instances(running)).toUphold(agentReachesEndpoints());
});

test('interface endpoints lie in every zone in which instances run', async ({ fleet }) => {
  await expect(
    fleet
      .vpcEndpoints(endpointsInUse)
      .orNone('a fleet may reach Systems Manager without endpoints of its own'),
  ).toUphold(endpointsInEveryZone());
});
