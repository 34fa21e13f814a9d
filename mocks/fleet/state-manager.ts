import type { SimulatedAgent } from './model.ts';

/** An SSM document as DescribeDocument tells of it; its content is nobody's business here. */
export interface SimulatedDocument {
  readonly name: string;
  readonly type: 'Command' | 'Policy' | 'Automation';
  readonly platforms: readonly SimulatedAgent['platformType'][];
  readonly schemaVersion: string;
  readonly description: string;
  /** There are all versions from 1 up to it, and it is the default one. */
  readonly latestVersion: number;
}

/** Whom an association targets, in SSM's own words; all targets must be met. */
export interface SimulatedTarget {
  readonly key: string;
  readonly values: readonly string[];
}

/**
 * A State Manager association of an account-Region. What has run on a node is told by the node's agent:
 * an association takes its time to reach all that it targets.
 */
export interface StateManagerAssociation {
  readonly id: string;
  readonly documentName: string;
  readonly documentVersion?: string;
  readonly version: string;
  readonly name?: string;
  /** The older form, which names one node. */
  readonly instanceId?: string;
  readonly targets: readonly SimulatedTarget[];
  readonly schedule?: string;
}
