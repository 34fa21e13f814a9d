import { defineFact } from './fact.ts';
import type { Instance } from './instance.ts';
import type { NetworkFacts } from './network.ts';
import type { Unread } from './reading.ts';

/** The network in which an instance lies, with what was refused of it beside the lists themselves. */
export interface NetworkView {
  readonly facts: NetworkFacts;
  /** Attributes of VPCs and entries of prefix lists: they are left out of the facts, and matter to some roads only. */
  readonly refusals: readonly Unread[];
}

/** The network of the instance's account-Region: one value for all its instances. */
export const networkOfInstance = defineFact<Instance, NetworkView>('network', 'instance');
