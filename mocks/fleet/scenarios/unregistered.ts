import { breakInstances } from '../breakage.ts';
import { invariants, type Scenario } from '../scenario.ts';
import { withoutRegistration } from '../silence.ts';
import { instanceSubject } from '../subjects.ts';

/** Instances that SSM has never heard of, the fault that all others are mistaken for. */
export const unregistered: Scenario = {
  name: 'unregistered',
  about: 'The agents of some running instances never reached Systems Manager.',
  apply: (fleet) => {
    const broken = breakInstances(fleet, 3, withoutRegistration);
    const subjects = broken.ids.map(instanceSubject);
    return {
      fleet: broken.fleet,
      expects: { violates: [{ invariant: invariants.registered, code: 'never-registered', subjects }] },
    };
  },
};
