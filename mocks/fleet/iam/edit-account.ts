import type { SimulatedFleet } from '../model.ts';
import { fullAwsAccess } from './managed-policies.ts';
import type { InlinePolicy, SimulatedIam } from './model.ts';

/** A fleet with other roles, profiles or organization policies in one of its accounts. */
export const withIam = (
  fleet: SimulatedFleet,
  account: string,
  change: (iam: SimulatedIam) => SimulatedIam,
): SimulatedFleet => ({
  ...fleet,
  accounts: fleet.accounts.map((one) => (one.id === account ? { ...one, iam: change(one.iam) } : one)),
});

/** Attaches a policy of the organization to an account, beside the one that every account has. */
export const withOrganizationPolicy =
  (account: string, policy: InlinePolicy) =>
  (iam: SimulatedIam): SimulatedIam => ({
    ...iam,
    organizationPolicies: [
      ...iam.organizationPolicies,
      { target: account, policies: [fullAwsAccess, policy] },
    ],
  });
