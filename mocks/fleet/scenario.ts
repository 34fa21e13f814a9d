import type { SimulatedFleet } from './model.ts';

/** Subjects, as `account/region/kind/id`, on which an invariant is violated with a code. */
export interface DeclaredViolation {
  readonly invariant: string;
  readonly code: string;
  readonly subjects: readonly string[];
}

/** All that a run over a fleet must find, and by its silence all that it must not. */
export interface Declared {
  readonly violates: readonly DeclaredViolation[];
  /** Invariants for which something cannot be read. */
  readonly undecided: readonly string[];
  /** Invariants that have no subject. */
  readonly empty: readonly string[];
  /** Invariants that wait for some of their subjects. */
  readonly pending: readonly string[];
}

/** What a scenario may need besides the fleet that it breaks. */
interface ScenarioContext {
  readonly now: number;
  readonly seed: number;
}

/** A broken fleet, and what a run must find because of it; whatever is not named must not be found. */
interface Outcome {
  readonly fleet: SimulatedFleet;
  readonly expects?: Partial<Declared>;
}

/** One way in which fleets break. It changes the fleet's state, never a verdict. */
export interface Scenario {
  /** The stem of its file. */
  readonly name: string;
  readonly about: string;
  apply(fleet: SimulatedFleet, context: ScenarioContext): Outcome;
}

/** The ids of the invariants that scenarios name, since their ids are permanent. */
export const invariants = {
  registered: 'ssm/registered-within-five-minutes',
  heartbeat: 'ssm/heartbeat-current',
  vanishing: 'ssm/lost-node-not-vanishing',
  ghosts: 'ssm/no-ghost-nodes',
} as const;

/** Every invariant about registration and heartbeat, for scenarios in which nothing can be read. */
export const everyInvariant: readonly string[] = Object.values(invariants);

const sorted = (subjects: readonly string[]): readonly string[] => [...subjects].sort();

/** Fills in what a scenario leaves unsaid, in an order that can be compared. */
export const declare = (expects: Partial<Declared> = {}): Declared => ({
  violates: (expects.violates ?? [])
    .filter(({ subjects }) => subjects.length > 0)
    .map((violation) => ({ ...violation, subjects: sorted(violation.subjects) })),
  undecided: sorted(expects.undecided ?? []),
  empty: sorted(expects.empty ?? []),
  pending: sorted(expects.pending ?? []),
});
