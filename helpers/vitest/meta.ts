import type { Judgement } from '../model/judgement.ts';
import type { FleetState } from '../open-fleet.ts';
import type { RunRequest } from '../run-request.ts';

/** What a spec's test hands to reporters: its judgements, and how the fleet had been read by then. */
export interface MusterMeta {
  readonly judgements: readonly Judgement[];
  /** Ids of invariants that were not selected. */
  readonly skipped: readonly string[];
  /** Of those, the ones that mean nothing on this target, each with what they need. */
  readonly meaningless?: readonly string[];
  readonly fleet?: FleetState;
}

declare module 'vitest' {
  interface TaskMeta {
    muster?: MusterMeta;
  }
  interface ProvidedContext {
    muster?: RunRequest;
  }
}

/** Progress crosses from the worker that reads to the terminal's thread by this channel; nobody need listen. */
export const progressChannel = 'muster-progress';
