import { defaultHostScenario } from '../default-host-scenario.ts';
import { withOrganizationPolicy } from '../iam/edit-account.ts';
import { denyVital, policyOf } from '../iam/statements.ts';

/** An organization that forbids AWS's ready-made roles, and leaves those of its teams alone. */
const noDefaultRoles = policyOf('no-default-roles', {
  ...denyVital,
  Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:*:iam::*:role/service-role/AWSSystemsManagerDefault*' } },
});

/** The role is sound in its account, and the organization cuts it all the same. */
export const dhmcCutByOrganization = defaultHostScenario({
  name: 'dhmc-cut-by-organization',
  about: 'A service control policy takes from the role of Default Host Management what agents need.',
  breaks: (iam, role) => withOrganizationPolicy(role.arn.split(':')[4] ?? '', noDefaultRoles)(iam),
  causeIn: (_role, { account }) => ({ kind: 'account', id: account }),
});
