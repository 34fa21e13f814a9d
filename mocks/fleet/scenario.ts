import type { SimulatedFleet } from './model.ts';

/** The resource to change, such as a `route-table` by its `rtb-…`. */
export interface Cause {
  readonly kind: string;
  readonly id: string;
}

/** Subjects, as `account/region/kind/id`, on which an invariant is violated with a code. */
export interface DeclaredViolation {
  readonly invariant: string;
  readonly code: string;
  readonly subjects: readonly string[];
  /** One for all of them, where a resource of their surroundings is to blame. */
  readonly cause?: Cause;
}

/** What a scenario may go by to tell invariants apart that it does not name. */
export interface Described {
  readonly id: string;
  /** The kind of its subjects, such as `instance`. */
  readonly kind: string;
  /** The IAM actions that judging it needs. */
  readonly actions: readonly string[];
}

/** One invariant by its permanent id, or all of which something is true: those of tomorrow too. */
export type Which = string | ((invariant: Described) => boolean);

/** All that a run over a fleet must find, and by its silence all that it must not. */
export interface Declared<W extends Which = Which> {
  readonly violates: readonly DeclaredViolation[];
  /** Invariants for which something cannot be read. */
  readonly undecided: readonly W[];
  /** Invariants that have no subject. */
  readonly empty: readonly W[];
  /** Invariants that wait for some of their subjects. */
  readonly pending: readonly W[];
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
  documents: 'ssm/platform-supports-documents',
  platform: 'ssm/platform-reported-truthfully',
  elsewhere: 'ssm/managed-where-it-runs',
  statusChecks: 'ec2/status-checks-passed',
  metadata: 'ec2/metadata-endpoint-enabled',
  profile: 'iam/instance-profile-attached',
  trust: 'iam/role-trusted-by-ec2',
  grants: 'iam/role-grants-core',
  dhmcUsable: 'iam/profile-leaves-dhmc-usable',
  dhmc: 'ssm/default-host-management-sound',
  reach: 'network/agent-reaches-endpoints',
  zones: 'network/endpoints-in-every-zone',
  tls: 'tls/endpoint-chain-valid',
} as const;

const covers = (pattern: string, action: string): boolean =>
  pattern.endsWith('*') ? action.startsWith(pattern.slice(0, -1)) : action === pattern;

/** Invariants that need one of these actions; `ssm:*` is any of a service. */
export const needing =
  (...patterns: readonly string[]): Which =>
  ({ actions }) =>
    actions.some((action) => patterns.some((pattern) => covers(pattern, action)));

/** Invariants about subjects of these kinds. */
export const about =
  (...kinds: readonly string[]): Which =>
  ({ kind }) =>
    kinds.includes(kind);

const sorted = (subjects: readonly string[]): readonly string[] => [...subjects].sort();

/** Fills in what a scenario leaves unsaid, in an order that can be compared. */
export const declare = ({
  violates = [],
  undecided = [],
  empty = [],
  pending = [],
}: Partial<Declared> = {}): Declared => ({
  violates: violates
    .filter(({ subjects }) => subjects.length > 0)
    .map((violation) => ({ ...violation, subjects: sorted(violation.subjects) })),
  undecided,
  empty,
  pending,
});

/** Names the invariants that a declaration means, out of all that there are. */
export const declaredIn = (
  { violates, undecided, empty, pending }: Declared,
  all: readonly Described[],
): Declared<string> => {
  const idsOf = (which: readonly Which[]): readonly string[] => {
    const meant = (one: Which) => (typeof one === 'string' ? one : all.filter(one).map(({ id }) => id));
    return sorted([...new Set(which.flatMap(meant))]);
  };
  return { violates, undecided: idsOf(undecided), empty: idsOf(empty), pending: idsOf(pending) };
};
