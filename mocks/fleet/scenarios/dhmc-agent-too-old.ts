import { cutOffIn, withInstances } from '../choose-instances.ts';
import { chooseRelying } from '../default-host-scenario.ts';
import { invariants, type Scenario } from '../scenario.ts';

const name = 'dhmc-agent-too-old';

/** Instances whose profile was taken away in favour of Default Host Management before their agent knew of it. */
export const dhmcAgentTooOld: Scenario = {
  name,
  about: 'Some instances rely on Default Host Management with an agent from before it.',
  apply: (fleet, { now }) => {
    const { located, subjects } = chooseRelying(fleet, name);
    const outage = cutOffIn(fleet, located, now);
    const outdated = withInstances(outage.fleet, located, (one) => ({
      ...one,
      ...(one.agent && { agent: { ...one.agent, version: '3.1.1732.0', isLatest: false } }),
    }));
    return {
      fleet: outdated,
      expects: { violates: [{ invariant: invariants.profile, code: name, subjects }, ...outage.violates] },
    };
  },
};
