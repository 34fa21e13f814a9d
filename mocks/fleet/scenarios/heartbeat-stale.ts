import { breakInstances } from '../breakage.ts';
import { minute } from '../durations.ts';
import { invariants, type Scenario } from '../scenario.ts';
import { silencedInstance } from '../silence.ts';
import { nodeSubject } from '../subjects.ts';

/** Nodes that SSM still calls Online although they have missed more than three pings. */
export const heartbeatStale: Scenario = {
  name: 'heartbeat-stale',
  about: 'Some nodes are Online but have missed their last pings.',
  apply: (fleet, { now }) => {
    const broken = breakInstances(fleet, 3, (one, index) =>
      silencedInstance(one, now - (17 + 3 * index) * minute),
    );
    const subjects = broken.ids.map(nodeSubject);
    return {
      fleet: broken.fleet,
      expects: { violates: [{ invariant: invariants.heartbeat, code: 'heartbeat-stale', subjects }] },
    };
  },
};
