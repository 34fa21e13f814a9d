import { type Access, createLimit } from './collectors/access.ts';
import { enterFleet } from './collectors/accounts.ts';
import { createClients } from './collectors/clients.ts';
import { createSource } from './collectors/source.ts';
import { createHandshakes } from './collectors/tls/handshakes.ts';
import { thresholdsOf } from './config/fleet-config.ts';
import type { Invariant } from './model/invariant.ts';
import { judge } from './model/judge.ts';
import type { Judgement } from './model/judgement.ts';
import { type Need, unmetNeeds } from './model/need.ts';
import type { Listing } from './model/reading.ts';
import type { Selection } from './model/selection.ts';
import type { Subject } from './model/subject.ts';
import type { RunRequest } from './run-request.ts';
import { openTarget } from './targets/open-target.ts';

/** Enough to hide the latency of one account-Region and few enough for a laptop. */
const concurrentRequests = 16;

/** What a report says of the reading itself, at some moment of the run. */
export interface FleetState {
  readonly target: Readonly<Record<string, string | number>>;
  readonly accountRegions: readonly {
    readonly account: string;
    readonly region: string;
    readonly instances: number;
    readonly nodes: number;
  }[];
  readonly calls: Readonly<Record<string, number>>;
}

/** A fleet that can be judged: facts are read when they are asked for, and only then. */
export interface OpenFleet {
  judge<S extends Subject>(selection: Selection<S>, invariant: Invariant<S>): Promise<Judgement>;
  list<S extends Subject>(kind: S['kind']): Promise<Listing<S>>;
  /** What the invariant needs and the target does not offer: then it is skipped, not judged. */
  lacksFor<S extends Subject>(invariant: Invariant<S>): readonly Need[];
  state(): FleetState;
  close(): void;
}

/** How far the reading has come, for a person who waits. */
export interface Progress {
  readonly accountRegions: number;
  readonly done: number;
  readonly instances: number;
  readonly nodes: number;
}

const total = (accesses: readonly Access[], what: 'instances' | 'nodes'): number =>
  accesses.reduce((sum, access) => sum + access.counts()[what], 0);

const sortedCalls = (calls: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries([...calls].sort(([a], [b]) => a.localeCompare(b)));

/** Enters the fleet that a request describes. Throws a UsageError where only the person asking can help. */
export const openFleet = async (
  request: RunRequest,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<OpenFleet> => {
  const target = await openTarget(request);
  const clients = createClients(target.transport);
  const listed = new Set<Access>();
  const accesses: Access[] = [];
  const progressed = () =>
    onProgress({
      accountRegions: accesses.length,
      done: listed.size,
      instances: total(accesses, 'instances'),
      nodes: total(accesses, 'nodes'),
    });
  const close = () => {
    clients.close();
    target.close();
  };
  const { config, credentials, homeRegion, clock, description } = target;
  const entered = await enterFleet({
    config,
    narrowing: request,
    credentials,
    homeRegion,
    wiring: {
      clients,
      limit: createLimit(concurrentRequests),
      clock,
      progressed,
      handshakes: createHandshakes(target.tls, target.transport.timeout),
      documents: config.documents ?? [],
      fleet: () => accesses,
    },
  }).catch((error: unknown) => {
    close();
    throw error;
  });
  accesses.push(...entered.accesses);
  const source = createSource(accesses, entered.gaps, (access) => {
    listed.add(access);
    progressed();
  });
  const thresholds = thresholdsOf(config);
  return {
    list: source.list,
    judge: (selection, invariant) => judge(source, thresholds, selection, invariant),
    lacksFor: (invariant) => unmetNeeds(invariant, target.tls ? ['aws-names'] : []),
    state: () => ({
      target: description,
      accountRegions: accesses.map((access) => ({
        account: access.account,
        region: access.region,
        ...access.counts(),
      })),
      calls: sortedCalls(clients.calls),
    }),
    close,
  };
};
