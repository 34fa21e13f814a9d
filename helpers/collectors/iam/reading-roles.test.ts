import { describe, expect, test } from 'vitest';
import { healthyFleet } from '../../../mocks/fleet/build-fleet.ts';
import type { SimulatedFleet } from '../../../mocks/fleet/model.ts';
import { instanceProfileAttached } from '../../invariants/iam/instance-profile-attached.ts';
import { profileLeavesDhmcUsable } from '../../invariants/iam/profile-leaves-dhmc-usable.ts';
import { roleGrantsCore } from '../../invariants/iam/role-grants-core.ts';
import { defaultHostManagementSound } from '../../invariants/ssm/default-host-management-sound.ts';
import { heartbeatCurrent } from '../../invariants/ssm/heartbeat-current.ts';
import { registeredWithin } from '../../invariants/ssm/registered-within-five-minutes.ts';
import type { OpenFleet } from '../../open-fleet.ts';
import { openServed } from '../test-fleet.ts';

const instances = { kind: 'instance', selectors: [] } as const;
const nodes = { kind: 'node', selectors: [] } as const;
const regions = { kind: 'region', selectors: [] } as const;

const iamCallsOf = (fleet: OpenFleet): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(fleet.state().calls).filter(([action]) => action.startsWith('iam:')));

/** What the running instances of the account that is asked refer to, by a reading of the state alone. */
const inUse = ({ accountRegions }: SimulatedFleet, account = '111122223333') => {
  const places = accountRegions.filter((place) => place.account === account);
  const profilesOf = (place: (typeof places)[number]) => [
    ...new Set(
      place.instances.filter(({ state }) => state === 'running').flatMap(({ profile }) => profile ?? []),
    ),
  ];
  return {
    profiles: new Set(places.flatMap(profilesOf)).size,
    rolesByRegion: places.reduce((sum, place) => sum + profilesOf(place).length, 0),
  };
};

describe('calls grow with distinct roles', () => {
  test.each([40, 400])('of %i instances in three Regions of an account', async (count) => {
    const { fleet, simulated } = await openServed({ instances: count });
    await fleet.judge(instances, roleGrantsCore());
    await fleet.judge(instances, instanceProfileAttached());
    await fleet.judge(instances, profileLeavesDhmcUsable());
    const { profiles, rolesByRegion } = inUse(simulated);
    expect(iamCallsOf(fleet)).toEqual({
      'iam:GetInstanceProfile': profiles,
      'iam:SimulatePrincipalPolicy': rolesByRegion,
    });
    expect(fleet.state().calls['ssm:GetServiceSetting']).toBe(3);
  });

  test('a healthy fleet costs a diagnosis nothing', async () => {
    const { fleet } = await openServed({ instances: 60 });
    await fleet.judge(instances, registeredWithin());
    await fleet.judge(nodes, heartbeatCurrent());
    expect(iamCallsOf(fleet)).toEqual({});
    expect(fleet.state().calls['ssm:GetServiceSetting']).toBeUndefined();
  });

  test('a diagnosis asks about the roles of violating instances only', async () => {
    const { fleet } = await openServed({ instances: 120, scenario: 'action-denied' });
    const { violations } = await fleet.judge(nodes, heartbeatCurrent());
    const causes = violations.flatMap((violation) => violation.causes.map(({ id, code }) => `${code} ${id}`));
    expect(new Set(causes)).toEqual(
      new Set(['action-denied arn:aws:iam::111122223333:role/payments/payments-node']),
    );
    expect(iamCallsOf(fleet)['iam:GetInstanceProfile']).toBe(1);
  });
});

test('a simulation is read to its last page', async () => {
  const { fleet } = await openServed({ instances: 40, spread: 1 }, { quirks: { shortPages: true } });
  const { outcome } = await fleet.judge(instances, roleGrantsCore());
  expect(outcome).toBe('upheld');
  expect(iamCallsOf(fleet)['iam:SimulatePrincipalPolicy']).toBe(4 * 3);
});

describe('what is refused stays undecided', () => {
  test.each([
    ['iam:GetInstanceProfile', 'iam:GetInstanceProfile'],
    ['iam:SimulatePrincipalPolicy', 'iam:SimulatePrincipalPolicy'],
    ['iam:*', 'iam:GetInstanceProfile'],
    ['ssm:GetServiceSetting', 'ssm:GetServiceSetting'],
  ])('%s', async (action, named) => {
    const { fleet } = await openServed({ instances: 40, spread: 1 }, { denials: [{ action }] });
    const { outcome, undecided, violations } = await fleet.judge(instances, roleGrantsCore());
    expect({ outcome, violations }).toEqual({ outcome: 'undecided', violations: [] });
    expect(new Set(undecided.map((one) => `${one.action} ${one.reason}`))).toEqual(
      new Set([`${named} denied`]),
    );
  });

  test('iam:GetRole leaves Default Host Management undecided', async () => {
    const { fleet } = await openServed({ instances: 4, spread: 1 }, { denials: [{ action: 'iam:GetRole' }] });
    const { undecided } = await fleet.judge(regions, defaultHostManagementSound());
    expect(undecided).toMatchObject([{ action: 'iam:GetRole', reason: 'denied', region: '*' }]);
  });

  test('throttling for a while is waited out', async () => {
    const throttles = [{ action: 'iam:*', times: 1 }] as const;
    const { fleet } = await openServed({ instances: 30, spread: 1 }, { throttles });
    expect((await fleet.judge(instances, roleGrantsCore())).outcome).toBe('upheld');
  });
});

test('a profile that IAM has deleted is a fact, and no refusal', async () => {
  const { accounts } = healthyFleet({ now: Date.now(), instances: 40 });
  const withoutProfiles = accounts.map((account) => ({ ...account, iam: { ...account.iam, profiles: [] } }));
  const { fleet } = await openServed({ instances: 40 }, { accounts: withoutProfiles });
  const { violations, undecided } = await fleet.judge(instances, instanceProfileAttached());
  expect(undecided).toEqual([]);
  expect(new Set(violations.map(({ code, evidence }) => `${code} ${evidence['inIam']}`))).toEqual(
    new Set(['profile-without-role deleted']),
  );
});

test('a role that IAM has deleted is a fact, and no refusal', async () => {
  const { fleet } = await openServed({ instances: 40, scenario: 'dhmc-role-gone' });
  const { violations } = await fleet.judge(regions, defaultHostManagementSound());
  expect(violations.map(({ code }) => code)).toEqual(['role-gone']);
});
