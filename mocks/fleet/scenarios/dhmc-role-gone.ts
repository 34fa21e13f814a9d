import { defaultHostScenario } from '../default-host-scenario.ts';

/** The setting outlived the role that it names. */
export const dhmcRoleGone = defaultHostScenario({
  name: 'dhmc-role-gone',
  about: 'Default Host Management names a role that was deleted.',
  breaks: (iam, role) => ({ ...iam, roles: iam.roles.filter(({ name }) => name !== role.name) }),
});
