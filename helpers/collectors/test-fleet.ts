import { onTestFinished } from 'vitest';
import { buildFleet, type FleetOptions } from '../../mocks/fleet/build-fleet.ts';
import type { SimulatedFleet } from '../../mocks/fleet/model.ts';
import { serve } from '../../mocks/serve.ts';
import { type OpenFleet, openFleet } from '../open-fleet.ts';
import { type RunRequest, runRequestSchema } from '../run-request.ts';

export interface ServedFleet {
  readonly fleet: OpenFleet;
  readonly simulated: SimulatedFleet;
}

/** A simulated fleet on a socket of its own, opened by the real SDK; closed when the test ends. */
export const openServed = async (
  options: Omit<FleetOptions, 'now'>,
  change: Partial<SimulatedFleet> | ((fleet: SimulatedFleet) => Partial<SimulatedFleet>) = {},
  request: Partial<RunRequest> = {},
): Promise<ServedFleet> => {
  const built = await buildFleet({ ...options, now: Date.now() });
  const changed = typeof change === 'function' ? change(built.fleet) : change;
  const simulated = { ...built.fleet, ...changed };
  const server = await serve({ fleet: simulated, port: 0, now: Date.now });
  onTestFinished(() => server.close());
  const fleet = await openFleet(runRequestSchema.parse({ target: server.url, ...request }));
  onTestFinished(() => fleet.close());
  return { fleet, simulated };
};
