import { defaultHostSetting } from './iam/healthy-iam.ts';
import { loadScenario } from './load-scenarios.ts';
import { hybridNodeCount, makeHybridNodes } from './make-hybrid-nodes.ts';
import { makeInstances } from './make-instances.ts';
import { makeStateManager } from './make-state-manager.ts';
import type { Place, SimulatedAccountRegion, SimulatedFleet } from './model.ts';
import { planNetwork } from './network/plan-network.ts';
import { accountsOf, choosePlaces, shareOut } from './places.ts';
import { type Declared, declare } from './scenario.ts';

/** What a simulated fleet is built from. */
export interface FleetOptions {
  /** Milliseconds since the epoch; all times of the fleet are offsets from it. */
  readonly now: number;
  readonly seed?: number;
  readonly instances?: number;
  /** Over how many account-Regions the instances lie. */
  readonly spread?: number;
  /** The name of a scenario; without one the fleet is healthy. */
  readonly scenario?: string;
}

/** A fleet with what must be found in it. */
export interface BuiltFleet {
  readonly fleet: SimulatedFleet;
  readonly declared: Declared;
}

const fill = (
  place: Place,
  count: number,
  index: number,
  seed: number,
  now: number,
): SimulatedAccountRegion => {
  const { network, launchIn } = planNetwork({ ...place, seed, now, count });
  const isFirst = index === 0;
  const instances = makeInstances({ ...place, seed, now, count, launchIn, defaultHost: isFirst });
  return {
    ...place,
    instances,
    nodes: makeHybridNodes(seed, place, { now, count: hybridNodeCount(count, isFirst) }),
    network,
    ...(isFirst && { defaultHostRole: defaultHostSetting }),
    associations: makeStateManager(seed, place, instances),
    documents: [],
  };
};

const checkCount = (instances: number): void => {
  if (!Number.isInteger(instances) || instances < 0) {
    throw new RangeError(`instances must be a whole number of 0 or more, not ${instances}`);
  }
};

/** Builds a healthy fleet from a seed: ids, names and states depend on the seed alone. */
export const healthyFleet = ({
  now,
  seed = 1,
  instances = 120,
  spread = 4,
}: FleetOptions): SimulatedFleet => {
  checkCount(instances);
  const places = choosePlaces(spread);
  const shares = shareOut(instances, spread);
  return {
    seed,
    accounts: accountsOf(places),
    accountRegions: places.map((place, index) => fill(place, shares[index] ?? 0, index, seed, now)),
    denials: [],
    throttles: [],
    quirks: {},
  };
};

/** Builds a fleet and, if asked, breaks it by a scenario, which also says what must be found. */
export const buildFleet = async (options: FleetOptions): Promise<BuiltFleet> => {
  const fleet = healthyFleet(options);
  if (options.scenario === undefined) return { fleet, declared: declare() };
  const scenario = await loadScenario(options.scenario);
  const outcome = scenario.apply(fleet, { now: options.now, seed: fleet.seed });
  return { fleet: outcome.fleet, declared: declare(outcome.expects) };
};
