import { byRole, defaultHostScenario, withRole } from '../default-host-scenario.ts';
import { ec2TrustPolicy } from '../iam/healthy-roles.ts';

/** A role for instance profiles is not one for Default Host Management, whatever it may do. */
export const dhmcTrustMissing = defaultHostScenario({
  name: 'dhmc-trust-missing',
  about: 'The role of Default Host Management trusts EC2 instead of Systems Manager.',
  breaks: (iam, role) => withRole(iam, role, { trustPolicy: ec2TrustPolicy() }),
  causeIn: byRole,
});
