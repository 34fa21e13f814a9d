import { defineFact } from './fact.ts';
import type { Instance } from './instance.ts';
import type { ManagedNode } from './node.ts';
import type { Region } from './region.ts';
import type { AttachedProfile, Role } from './role.ts';
import type { SimulationRow } from './simulation-row.ts';

/** The instance profile of an instance with its role, or undefined where it has none. */
export const attachedProfile = defineFact<Instance, AttachedProfile | undefined>(
  'attached-profile',
  'instance',
);

/**
 * What IAM says that the role of an instance may do in the instance's Region, of all that managed nodes
 * need; empty where it has no role.
 */
export const rolePermissions = defineFact<Instance, readonly SimulationRow[]>('role-permissions', 'instance');

/** The role of Default Host Management where the instance runs, with its path; undefined where it is off. */
export const defaultHostSetting = defineFact<Instance, string | undefined>(
  'default-host-setting',
  'instance',
);

/** The same of an account-Region itself. */
export const defaultHostSettingOfRegion = defineFact<Region, string | undefined>(
  'default-host-setting-of-region',
  'region',
);

/** The role that an account-Region's setting names, or undefined where IAM has no such role. */
export const defaultHostRole = defineFact<Region, Role | undefined>('default-host-role', 'region');

/** What IAM says that this role may do there; empty where there is none. */
export const defaultHostPermissions = defineFact<Region, readonly SimulationRow[]>(
  'default-host-permissions',
  'region',
);

/** The account-Region whose Default Host Management is all that an instance has, or undefined where it is not. */
export const defaultHostOfInstance = defineFact<Instance, Region | undefined>(
  'default-host-of-instance',
  'instance',
);

/** The same of the instance behind a node. */
export const defaultHostOfNode = defineFact<ManagedNode, Region | undefined>('default-host-of-node', 'node');
