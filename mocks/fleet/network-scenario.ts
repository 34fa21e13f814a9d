import { isManaged, type Located, type ManagedInstance, rotated } from './breakage.ts';
import type { InstanceNetwork, Place, SimulatedAccountRegion, SimulatedFleet } from './model.ts';
import type { SimulatedNetwork } from './network/model.ts';
import { cutOff } from './outage.ts';
import { seededRandom } from './random.ts';
import { replaceById } from './replace-by-id.ts';
import { type Cause, invariants, type Scenario } from './scenario.ts';
import { instanceSubject } from './subjects.ts';

/** One thing that can be wrong in the network of an account-Region. */
export interface NetworkFault {
  /** The network with the fault in it. */
  readonly network: SimulatedNetwork;
  /** The resource to change. */
  readonly cause: Cause;
  /** Tells whose agents it cuts off, of the running instances. */
  affects(network: InstanceNetwork): boolean;
  /** What it does to these instances beside that. */
  change?(instance: ManagedInstance): ManagedInstance;
}

interface Breach {
  readonly place: SimulatedAccountRegion;
  readonly fault: NetworkFault;
  readonly affected: readonly ManagedInstance[];
}

/** A scenario whose name is the code with which the road of the agents is closed. */
interface NetworkScenario {
  readonly name: string;
  readonly about: string;
  /** Every place in a network where the scenario can break something. */
  faultsIn(network: SimulatedNetwork): readonly NetworkFault[];
}

/** One lost and one that was never heard of. */
const enough = 2;

const affectedBy = (fault: NetworkFault, { instances }: Pick<SimulatedAccountRegion, 'instances'>) =>
  instances.filter(isManaged).filter(({ network }) => network !== undefined && fault.affects(network));

/** Chooses by the seed where to break something, preferring where enough instances show it. */
const chooseBreach = (fleet: SimulatedFleet, { name, faultsIn }: NetworkScenario): Breach => {
  const random = seededRandom(fleet.seed, 'breach');
  const breaches = rotated(fleet.accountRegions, random.next()).flatMap((place) =>
    faultsIn(place.network).map((fault) => ({ place, fault, affected: affectedBy(fault, place) })),
  );
  const best =
    breaches.find(({ affected }) => affected.length >= enough) ??
    breaches.find(({ affected }) => affected.length > 0);
  if (!best) throw new RangeError(`the scenario ${name} finds no instance that it could cut off: build more`);
  return best;
};

const isSame = (a: Place, b: Place): boolean => a.account === b.account && a.region === b.region;

/** Makes a scenario that breaks one network, and with it the agents behind. */
export const networkScenario = (scenario: NetworkScenario): Scenario => ({
  name: scenario.name,
  about: scenario.about,
  apply: (fleet, { now }) => {
    const { place, fault, affected } = chooseBreach(fleet, scenario);
    const { network, cause } = fault;
    const changed = affected.map((one) => fault.change?.(one) ?? one);
    const outage = cutOff(
      changed.map((item): Located<ManagedInstance> => ({ place, item })),
      now,
    );
    const broken = { ...place, network, instances: replaceById(place.instances, outage.instances) };
    const subjects = affected.map(({ id }) => instanceSubject({ place, item: id }));
    return {
      fleet: {
        ...fleet,
        accountRegions: fleet.accountRegions.map((one) => (isSame(one, place) ? broken : one)),
      },
      expects: {
        violates: [{ invariant: invariants.reach, code: scenario.name, subjects, cause }, ...outage.violates],
      },
    };
  },
});
