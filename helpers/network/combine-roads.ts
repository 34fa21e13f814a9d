import {
  type ClosedRoad,
  closedBy,
  type Fault,
  type Finding,
  faultsOf,
  openBy,
  type Resource,
  type Road,
  undecidedBy,
} from './road.ts';

const isFault = (finding: Finding): finding is Fault => finding !== undefined && 'code' in finding;

const sameFault = (a: Fault, b: Fault): boolean => a.code === b.code && a.resource.id === b.resource.id;

/** One fault met on two roads is one thing to repair, so it is told once. */
export const distinct = (faults: readonly Fault[]): readonly Fault[] =>
  faults.filter((fault, index) => faults.findIndex((other) => sameFault(fault, other)) === index);

/** Makes closed the answer whose first fault is the one to name. */
export const closedByFirst = ([first, ...rest]: readonly [Fault, ...Fault[]]): ClosedRoad =>
  closedBy(first, distinct([first, ...rest]).slice(1));

/** A road is a chain: one proof against any part closes it, whatever is doubtful elsewhere. */
export const alongAll = (findings: readonly Finding[], via: readonly Resource[]): Road => {
  const [first, ...others] = findings.filter(isFault);
  if (first) return closedByFirst([first, ...others]);
  const doubt = findings.find((finding) => finding !== undefined && !isFault(finding));
  return doubt && !isFault(doubt) ? undecidedBy(doubt) : openBy(...via);
};

/** Turns a road back into findings, so that it can be a part of a longer one. */
export const findingsOf = (road: Road): readonly Finding[] =>
  road.verdict === 'undecided' ? [road] : faultsOf(road);

/** Any one road suffices; none at all is for the caller to exclude. */
export const anyOf = (roads: readonly [Road, ...Road[]]): Road => {
  const open = roads.find(({ verdict }) => verdict === 'open');
  if (open) return open;
  const faults = distinct(roads.flatMap(faultsOf));
  const doubtful = roads.find((road) => road.verdict === 'undecided');
  if (doubtful?.verdict === 'undecided') return { ...doubtful, faults };
  const [first, ...others] = faults;
  return first ? closedByFirst([first, ...others]) : roads[0];
};
