import { type Reading, readingOf } from '../../model/reading.ts';
import type { Region } from '../../model/region.ts';
import type { Role } from '../../model/role.ts';
import { defaultHostPermissions, defaultHostRole } from '../../model/role-facts.ts';
import type { SimulationRow } from '../../model/simulation-row.ts';
import type { Access } from '../access.ts';
import type { FactCollector } from '../collector.ts';
import { settingOf } from '../ssm/get-service-setting.ts';
import { getRole, getRoleAction } from './get-role.ts';
import { permissionsOf, simulateAction } from './simulate-principal-policy.ts';

const settingAction = 'ssm:GetServiceSetting';

const roleOf = async (access: Access): Promise<Reading<Role | undefined>> => {
  const setting = await settingOf(access);
  if (!setting.read) return setting;
  return setting.value === undefined ? readingOf(undefined) : getRole(access, setting.value);
};

const permissionsIn = async (access: Access): Promise<Reading<readonly SimulationRow[]>> => {
  const role = await roleOf(access);
  if (!role.read) return role;
  return role.value ? permissionsOf(access, role.value) : readingOf([]);
};

export const defaultHostRoleCollector: FactCollector<Region, Role | undefined> = {
  fact: defaultHostRole,
  actions: [settingAction, getRoleAction],
  collect: async (_regions, access) => {
    const role = await roleOf(access);
    return () => role;
  },
};

export const defaultHostPermissionsCollector: FactCollector<Region, readonly SimulationRow[]> = {
  fact: defaultHostPermissions,
  actions: [settingAction, getRoleAction, simulateAction],
  collect: async (_regions, access) => {
    const permissions = await permissionsIn(access);
    return () => permissions;
  },
};
