import type { Endpoint } from '../model/endpoint.ts';
import type { Instance } from '../model/instance.ts';
import type { Invariant } from '../model/invariant.ts';
import type { Judgement } from '../model/judgement.ts';
import type { Need } from '../model/need.ts';
import type { ManagedNode } from '../model/node.ts';
import type { Region } from '../model/region.ts';
import type { Selection, Selector } from '../model/selection.ts';
import type { Subject } from '../model/subject.ts';
import type { VpcEndpointSubject } from '../model/vpc-endpoint.ts';
import type { FleetState, OpenFleet } from '../open-fleet.ts';

/** A selection of an open fleet: what `expect` is handed in a spec. */
export interface FleetSelection<S extends Subject> extends Selection<S> {
  /** Says aloud that none is legitimate: `.orNone('no hybrid nodes in this fleet')`. */
  orNone(because: string): FleetSelection<S>;
  judge(invariant: Invariant<S>): Promise<Judgement>;
  lacksFor(invariant: Invariant<S>): readonly Need[];
  state(): FleetState;
}

/** The fleet as a spec sees it: subjects to select from. Several selectors mean their intersection. */
export interface Fleet {
  instances(...selectors: readonly Selector<Instance>[]): FleetSelection<Instance>;
  nodes(...selectors: readonly Selector<ManagedNode>[]): FleetSelection<ManagedNode>;
  regions(...selectors: readonly Selector<Region>[]): FleetSelection<Region>;
  endpoints(...selectors: readonly Selector<Endpoint>[]): FleetSelection<Endpoint>;
  vpcEndpoints(...selectors: readonly Selector<VpcEndpointSubject>[]): FleetSelection<VpcEndpointSubject>;
}

const selectFrom = <S extends Subject>(open: OpenFleet, selection: Selection<S>): FleetSelection<S> => ({
  ...selection,
  orNone: (because) => selectFrom(open, { ...selection, noneBecause: because }),
  judge: (invariant) => open.judge(selection, invariant),
  lacksFor: open.lacksFor,
  state: open.state,
});

export const fleetOf = (open: OpenFleet): Fleet => ({
  instances: (...selectors) => selectFrom(open, { kind: 'instance', selectors }),
  nodes: (...selectors) => selectFrom(open, { kind: 'node', selectors }),
  regions: (...selectors) => selectFrom(open, { kind: 'region', selectors }),
  endpoints: (...selectors) => selectFrom(open, { kind: 'endpoint', selectors }),
  vpcEndpoints: (...selectors) => selectFrom(open, { kind: 'vpc-endpoint', selectors }),
});

export const isFleetSelection = (value: unknown): value is FleetSelection<Subject> =>
  typeof value === 'object' && value !== null && 'judge' in value && 'selectors' in value;
