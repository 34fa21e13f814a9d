import { breakHybridNodes, breakInstances } from '../breakage.ts';
import { hour } from '../durations.ts';
import { invariants, type Scenario } from '../scenario.ts';
import { silenced, silencedInstance } from '../silence.ts';
import { nodeSubject } from '../subjects.ts';

const silences = [3 * hour, 20 * hour, 80 * hour] as const;

/** Nodes that registered once and have been out of reach for hours or days, hybrid ones among them. */
export const connectionLost: Scenario = {
  name: 'connection-lost',
  about: 'Some nodes have not pinged for hours or days.',
  apply: (fleet, { now }) => {
    const since = (index: number): number => now - (silences[index] ?? hour);
    const instances = breakInstances(fleet, 3, (one, index) => silencedInstance(one, since(index)));
    const hybrid = breakHybridNodes(instances.fleet, 1, (one) => ({
      ...one,
      agent: silenced(one.agent, since(1)),
    }));
    const subjects = [...instances.ids, ...hybrid.ids].map(nodeSubject);
    return {
      fleet: hybrid.fleet,
      expects: { violates: [{ invariant: invariants.heartbeat, code: 'connection-lost', subjects }] },
    };
  },
};
