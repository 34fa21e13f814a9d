import { DAY, HOUR, MINUTE } from './duration.ts';

/** The budgets that a team sets for itself in its configuration; all in milliseconds. */
export interface Thresholds {
  /** How old the last ping of a healthy node may be: three periods of five minutes by default. */
  readonly heartbeat: number;
  /** How far back a late registration is still worth a violation. */
  readonly registrationLookBack: number;
  /** From when on a lost node is about to leave the list, which AWS may do after 30 days. */
  readonly vanishingAfter: number;
  /** How long a hybrid node may be lost before it counts as abandoned. */
  readonly abandonedAfter: number;
  /** How long the certificates of an endpoint must still be valid. */
  readonly certificateValidFor: number;
}

export const defaultThresholds: Thresholds = {
  heartbeat: 15 * MINUTE,
  registrationLookBack: 24 * HOUR,
  vanishingAfter: 25 * DAY,
  abandonedAfter: 14 * DAY,
  certificateValidFor: 14 * DAY,
};
