import { mockAws } from '../../mocks/msw.ts';
import { simulatedTls } from '../../mocks/tls/simulated-tls.ts';
import type { RunRequest } from '../run-request.ts';
import { exampleCredentials } from './example-credentials.ts';
import { simulate } from './simulate.ts';
import type { Target } from './target.ts';

/** The simulated fleet behind Mock Service Worker, in this process: no account, no socket. */
export const openMock = async ({ simulation, config, requestTimeout, now }: RunRequest): Promise<Target> => {
  const begun = now ?? Date.now();
  const clock = now === undefined ? Date.now : () => now;
  const { fleet } = await simulate({ ...simulation, now: begun });
  const server = mockAws(fleet, { now: clock });
  server.listen({ onUnhandledFrame: 'error' });
  const tls = simulatedTls(fleet, begun);
  return {
    description: { kind: 'mock', ...simulation },
    // Budgets and documents are the team's own; accounts, Regions and tags are those of the simulated fleet.
    config: {
      ...(config.thresholds && { thresholds: config.thresholds }),
      ...(config.documents && { documents: config.documents }),
      accounts: fleet.accounts.map(({ id, name, roleArn, externalId }) => ({
        id,
        name,
        roleArn,
        ...(externalId && { externalId }),
      })),
    },
    transport: { timeout: requestTimeout, attempts: 4, backOff: false, plain: true },
    credentials: exampleCredentials,
    homeRegion: 'us-east-1',
    clock,
    tls,
    close: () => {
      tls.close();
      server.close();
    },
  };
};
