import { breakInstances, type Located } from '../breakage.ts';
import type { SimulatedFleet, SimulatedInstance, SimulatedNode } from '../model.ts';
import { invariants, type Scenario } from '../scenario.ts';
import { withoutRegistration } from '../silence.ts';
import { instanceSubject } from '../subjects.ts';

interface Stray {
  readonly home: Located<string>;
  readonly node: SimulatedNode;
}

const straysOf = (fleet: SimulatedFleet, ids: readonly Located<string>[]): readonly Stray[] => {
  const instances = new Map<string, SimulatedInstance>(
    fleet.accountRegions.flatMap((place) => place.instances.map((one) => [one.id, one] as const)),
  );
  return ids.flatMap((home) => {
    const { id, agent, tags } = instances.get(home.item) ?? {};
    return id && agent && tags ? [{ home, node: { id, agent, tags } }] : [];
  });
};

/** Each stray registers in the account-Region after its own. */
const welcome = (fleet: SimulatedFleet, strays: readonly Stray[]): SimulatedFleet => {
  const accountRegions = fleet.accountRegions.map((place, index) => {
    const before = fleet.accountRegions.at(index - 1);
    const arriving = strays.filter(
      ({ home }) => home.place.account === before?.account && home.place.region === before.region,
    );
    return { ...place, nodes: [...place.nodes, ...arriving.map(({ node }) => node)] };
  });
  return { ...fleet, accountRegions };
};

/** Instances whose agents were told another Region or another account's credentials, and call in there. */
export const registeredElsewhere: Scenario = {
  name: 'registered-elsewhere',
  about: 'Some running instances are registered in another account or Region of the fleet.',
  apply: (fleet) => {
    if (fleet.accountRegions.length < 2) {
      throw new RangeError('the scenario registered-elsewhere needs a spread of 2 account-Regions or more');
    }
    const broken = breakInstances(fleet, 3, withoutRegistration);
    const subjects = broken.ids.map(instanceSubject);
    return {
      fleet: welcome(broken.fleet, straysOf(fleet, broken.ids)),
      expects: {
        violates: [
          { invariant: invariants.elsewhere, code: 'registered-elsewhere', subjects },
          { invariant: invariants.registered, code: 'never-registered', subjects },
        ],
      },
    };
  },
};
