import { breakInstances } from '../breakage.ts';
import { day } from '../durations.ts';
import { invariants, type Scenario } from '../scenario.ts';
import { silencedInstance } from '../silence.ts';
import { nodeSubject } from '../subjects.ts';

const silences = [26.2 * day, 27.4 * day, 28.6 * day] as const;

/** Nodes so long lost that AWS is about to stop listing them, and with them the evidence. */
export const vanishing: Scenario = {
  name: 'vanishing',
  about: 'Some nodes have been lost for almost 30 days, after which AWS may stop listing them.',
  apply: (fleet, { now }) => {
    const broken = breakInstances(fleet, 3, (one, index) =>
      silencedInstance(one, now - (silences[index] ?? 0)),
    );
    const subjects = broken.ids.map(nodeSubject);
    return {
      fleet: broken.fleet,
      expects: {
        violates: [
          { invariant: invariants.vanishing, code: 'vanishing-soon', subjects },
          { invariant: invariants.heartbeat, code: 'connection-lost', subjects },
        ],
      },
    };
  },
};
