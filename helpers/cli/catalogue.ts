import { buildFleet, type FleetOptions } from '../../mocks/fleet/build-fleet.ts';
import { loadScenarios } from '../../mocks/fleet/load-scenarios.ts';
import type { DeclaredViolation } from '../../mocks/fleet/scenario.ts';
import { actionsOf } from '../collectors/actions.ts';
import { catalogue } from '../invariants/catalogue.ts';
import type { SimulationOptions } from './simulation-options.ts';

/** What `list --json` prints of an invariant; it is skipped where a target lacks one of `needs`. */
export interface ListedInvariant {
  readonly id: string;
  readonly claim: string;
  readonly severity: string;
  readonly codes: readonly string[];
  readonly actions: readonly string[];
  readonly needs: readonly string[];
}

export interface ListedScenario {
  readonly name: string;
  readonly about: string;
  readonly violates: readonly DeclaredViolation[];
  /** Why this fleet is too small for it, where it is. */
  readonly unfit?: string;
}

export const listInvariants = (): readonly ListedInvariant[] =>
  catalogue.map((invariant) => ({
    id: invariant.id,
    claim: invariant.claim,
    severity: invariant.severity,
    codes: Object.keys(invariant.codes),
    actions: actionsOf(invariant),
    needs: invariant.needs ?? [],
  }));

const declaredBy = (options: FleetOptions): Promise<Pick<ListedScenario, 'violates' | 'unfit'>> =>
  buildFleet(options).then(
    ({ declared: { violates } }) => ({ violates }),
    (error: unknown) => {
      if (!(error instanceof RangeError)) throw error;
      return { violates: [], unfit: error.message };
    },
  );

/** Every scenario with what it declares for the fleet that these options describe. */
export const listScenarios = async (
  simulation: Omit<SimulationOptions, 'scenario'>,
): Promise<readonly ListedScenario[]> => {
  const now = Date.now();
  return Promise.all(
    (await loadScenarios()).map(async ({ name, about }) => ({
      name,
      about,
      ...(await declaredBy({ ...simulation, scenario: name, now })),
    })),
  );
};
