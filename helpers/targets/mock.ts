import { buildFleet } from '../../mocks/fleet/build-fleet.ts';
import { mockAws } from '../../mocks/msw.ts';
import type { RunRequest } from '../run-request.ts';
import { exampleCredentials } from './example-credentials.ts';
import type { Target } from './target.ts';

/** The simulated fleet behind Mock Service Worker, in this process: no account, no socket. */
export const openMock = async ({ simulation, config, requestTimeout, now }: RunRequest): Promise<Target> => {
  const begun = now ?? Date.now();
  const clock = now === undefined ? Date.now : () => now;
  const { fleet } = await buildFleet({ ...simulation, now: begun });
  const server = mockAws(fleet, { now: clock });
  server.listen({ onUnhandledFrame: 'error' });
  return {
    description: { kind: 'mock', ...simulation },
    // The budgets are the team's own; accounts, Regions and tags are those of the simulated fleet.
    config: {
      ...(config.thresholds && { thresholds: config.thresholds }),
      accounts: fleet.accounts.map(({ id, name, roleArn, externalId }) => ({
        id,
        name,
        roleArn,
        ...(externalId && { externalId }),
      })),
    },
    transport: { timeout: requestTimeout, attempts: 4, backOff: false },
    credentials: exampleCredentials,
    homeRegion: 'us-east-1',
    clock,
    close: () => server.close(),
  };
};
