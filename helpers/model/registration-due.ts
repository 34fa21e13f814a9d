import { MINUTE } from './duration.ts';
import type { Instance } from './instance.ts';

/**
 * Before this moment nothing follows from an instance's absence: AWS's own page gives it five minutes.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/fleet-manager-troubleshooting-managed-nodes.html
 */
export const registrationDueAt = ({ launchTime = Number.NEGATIVE_INFINITY }: Instance): number =>
  launchTime + 5 * MINUTE;
