import { buildFleet } from '../../mocks/fleet/build-fleet.ts';
import { loadScenarios } from '../../mocks/fleet/load-scenarios.ts';
import type { DeclaredViolation } from '../../mocks/fleet/scenario.ts';
import { actionsOf } from '../collectors/actions.ts';
import { catalogue } from '../invariants/catalogue.ts';
import type { SimulationOptions } from './simulation-options.ts';

/** What `list --json` prints of an invariant; `needs` are flags without which it is skipped. */
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
}

export const listInvariants = (): readonly ListedInvariant[] =>
  catalogue.map((invariant) => ({
    id: invariant.id,
    claim: invariant.claim,
    severity: invariant.severity,
    codes: Object.keys(invariant.codes),
    actions: actionsOf(invariant),
    needs: [],
  }));

/** Every scenario with what it declares for the fleet that these options describe. */
export const listScenarios = async (
  simulation: Omit<SimulationOptions, 'scenario'>,
): Promise<readonly ListedScenario[]> => {
  const now = Date.now();
  return Promise.all(
    (await loadScenarios()).map(async ({ name, about }) => {
      const { declared } = await buildFleet({ ...simulation, scenario: name, now });
      return { name, about, violates: declared.violates };
    }),
  );
};
