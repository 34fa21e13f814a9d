import type { NetworkFacts } from './facts.ts';
import { type Network, prepareNetwork } from './prepared-network.ts';

const prepared = new WeakMap<NetworkFacts, Network>();

/** Prepares facts once for all who ask about them, with one memory of the roads that were worked out. */
export const networkOf = (facts: NetworkFacts): Network => {
  const known = prepared.get(facts) ?? prepareNetwork(facts);
  prepared.set(facts, known);
  return known;
};
