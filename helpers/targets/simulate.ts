import { type BuiltFleet, buildFleet, type FleetOptions } from '../../mocks/fleet/build-fleet.ts';
import { UsageError } from '../usage-error.ts';

/** Builds the simulated fleet that was asked for; one that is too small for its scenario is bad usage. */
export const simulate = (options: FleetOptions): Promise<BuiltFleet> =>
  buildFleet(options).catch((error: unknown) => {
    if (!(error instanceof RangeError)) throw error;
    throw new UsageError(`${error.message}. Give another --instances or --spread.`);
  });
