import { cutOffIn, withInstances } from '../choose-instances.ts';
import { chooseRelying } from '../default-host-scenario.ts';
import { invariants, type Scenario } from '../scenario.ts';

const name = 'dhmc-imdsv2-unavailable';

/** Instances that were hardened so far that not even their own agent can ask who it is. */
export const dhmcImdsv2Unavailable: Scenario = {
  name,
  about: 'Some instances rely on Default Host Management with their metadata endpoint switched off.',
  apply: (fleet, { now }) => {
    const { located, subjects } = chooseRelying(fleet, name);
    const outage = cutOffIn(fleet, located, now);
    const hardened = withInstances(outage.fleet, located, (one) => ({
      ...one,
      metadata: { ...one.metadata, httpEndpoint: 'disabled' },
    }));
    return {
      fleet: hardened,
      expects: {
        violates: [
          { invariant: invariants.profile, code: name, subjects },
          { invariant: invariants.metadata, code: 'metadata-disabled', subjects },
          ...outage.violates,
        ],
      },
    };
  },
};
