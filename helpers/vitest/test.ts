import { test as base, inject } from 'vitest';
import { loadConfig } from '../config/load-config.ts';
import { type OpenFleet, openFleet } from '../open-fleet.ts';
import { defaultRunRequest, type RunRequest } from '../run-request.ts';
import { type Fleet, fleetOf } from './fleet.ts';
import { progressChannel } from './meta.ts';

/** What `muster run` asked for; under plain vitest, the simulated fleet with the budgets of the configuration. */
const requested = async (): Promise<RunRequest> =>
  inject('muster') ?? { ...defaultRunRequest(), config: await loadConfig(undefined, process.cwd()) };

/** Vitest asks anew for a fixture that failed: an endpoint that hangs is waited for once, not once a test. */
let opening: Promise<OpenFleet> | undefined;

/** Vitest's `test` with the fixture `fleet`: one fleet for all specs of a run, so that each fact is read once. */
// biome-ignore lint/correctness/noEmptyPattern: vitest reads from this pattern which fixtures are needed: none
export const test = base.extend('fleet', { scope: 'worker' }, async ({}, { onCleanup }): Promise<Fleet> => {
  const progress = new BroadcastChannel(progressChannel);
  progress.unref();
  opening ??= openFleet(await requested(), (now) => progress.postMessage(now));
  const open = await opening;
  onCleanup(() => {
    progress.close();
    open.close();
  });
  return fleetOf(open);
});
