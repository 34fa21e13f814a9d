import type { Instance } from '../model/instance.ts';
import type { Invariant } from '../model/invariant.ts';
import type { Judgement } from '../model/judgement.ts';
import type { ManagedNode } from '../model/node.ts';
import type { Selection, Selector } from '../model/selection.ts';
import type { Subject } from '../model/subject.ts';
import type { FleetState, OpenFleet } from '../open-fleet.ts';

/** A selection of an open fleet: what `expect` is handed in a spec. */
export interface FleetSelection<S extends Subject> extends Selection<S> {
  /** Says aloud that none is legitimate: `.orNone('no hybrid nodes in this fleet')`. */
  orNone(because: string): FleetSelection<S>;
  judge(invariant: Invariant<S>): Promise<Judgement>;
  state(): FleetState;
}

/** The fleet as a spec sees it: subjects to select from. Several selectors mean their intersection. */
export interface Fleet {
  instances(...selectors: readonly Selector<Instance>[]): FleetSelection<Instance>;
  nodes(...selectors: readonly Selector<ManagedNode>[]): FleetSelection<ManagedNode>;
}

const selectFrom = <S extends Subject>(open: OpenFleet, selection: Selection<S>): FleetSelection<S> => ({
  ...selection,
  orNone: (because) => selectFrom(open, { ...selection, noneBecause: because }),
  judge: (invariant) => open.judge(selection, invariant),
  state: open.state,
});

export const fleetOf = (open: OpenFleet): Fleet => ({
  instances: (...selectors) => selectFrom(open, { kind: 'instance', selectors }),
  nodes: (...selectors) => selectFrom(open, { kind: 'node', selectors }),
});

export const isFleetSelection = (value: unknown): value is FleetSelection<Subject> =>
  typeof value === 'object' && value !== null && 'judge' in value && 'selectors' in value;
