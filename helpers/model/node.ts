import { defineSelector } from './selection.ts';
import type { Subject } from './subject.ts';

/**
 * What invariants read of a managed node. `pingStatus` is the wire's own text; times are epoch
 * milliseconds. EC2 nodes often come without a registration date.
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_InstanceInformation.html
 */
export interface ManagedNode extends Subject {
  readonly kind: 'node';
  /** Registered through a hybrid activation (`mi-…`), not by being an EC2 instance. */
  readonly hybrid: boolean;
  readonly pingStatus?: string;
  readonly lastPing?: number;
  readonly registrationDate?: number;
  readonly agentVersion?: string;
  /** `Windows`, `Linux` or `MacOS`, as the agent reports it. */
  readonly platformType?: string;
  /** The role of a hybrid activation or of Default Host Management, not that of an instance profile. */
  readonly iamRole?: string;
  readonly platformName?: string;
}

declare module './subject.ts' {
  interface Kinds {
    node: ManagedNode;
  }
}

/** Every node that SSM lists. */
export const everyNode = defineSelector({
  kind: 'node',
  words: 'managed nodes',
  matches: () => true,
});
