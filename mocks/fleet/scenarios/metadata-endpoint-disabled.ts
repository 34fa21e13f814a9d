import { breakInstances } from '../breakage.ts';
import { hour } from '../durations.ts';
import { invariants, type Scenario } from '../scenario.ts';
import { silencedInstance, withoutRegistration } from '../silence.ts';
import { instanceSubject, nodeSubject } from '../subjects.ts';

/** Instances whose agents cannot learn who they are: some never could, one not since its credentials ran out. */
export const metadataEndpointDisabled: Scenario = {
  name: 'metadata-endpoint-disabled',
  about: 'The metadata service of some instances is switched off.',
  apply: (fleet, { now }) => {
    const broken = breakInstances(fleet, 3, (one, index) => ({
      ...(index === 0 ? silencedInstance(one, now - 9 * hour) : withoutRegistration(one)),
      metadata: { ...one.metadata, httpEndpoint: 'disabled' },
    }));
    const { ids } = broken;
    return {
      fleet: broken.fleet,
      expects: {
        violates: [
          { invariant: invariants.metadata, code: 'metadata-disabled', subjects: ids.map(instanceSubject) },
          {
            invariant: invariants.heartbeat,
            code: 'connection-lost',
            subjects: ids.slice(0, 1).map(nodeSubject),
          },
          {
            invariant: invariants.registered,
            code: 'never-registered',
            subjects: ids.slice(1).map(instanceSubject),
          },
        ],
      },
    };
  },
};
