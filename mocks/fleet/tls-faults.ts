import type { SimulatedFleet, TlsFault, TlsFaultKind } from './model.ts';
import { regionsOf } from './regions.ts';
import { type DeclaredViolation, invariants, type Scenario } from './scenario.ts';

type Host = Omit<TlsFault, 'fault'>;

/** Every account that has the Region enabled finds the fault on its own road to the shared host. */
const subjectsOf = (fleet: SimulatedFleet, { service, region }: Host): readonly string[] =>
  fleet.accounts
    .filter(({ id }) =>
      regionsOf(fleet, id).some(({ name, status }) => name === region && status !== 'not-opted-in'),
    )
    .map(({ id }) => `${id}/${region}/endpoint/${service}.${region}.amazonaws.com`);

/** Puts one fault on some hosts, and says on which subjects it must be found. */
export const breakTls = (
  fleet: SimulatedFleet,
  fault: TlsFaultKind,
  hosts: readonly Host[],
): ReturnType<Scenario['apply']> => {
  const tlsFaults = [...(fleet.tlsFaults ?? []), ...hosts.map((host) => ({ ...host, fault }))];
  const violation: DeclaredViolation = {
    invariant: invariants.tls,
    code: fault,
    subjects: hosts.flatMap((host) => subjectsOf(fleet, host)),
  };
  return { fleet: { ...fleet, tlsFaults }, expects: { violates: [violation] } };
};
