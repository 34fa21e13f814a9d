import type { RunRequest } from '../run-request.ts';
import { exampleCredentials } from './example-credentials.ts';
import type { Target } from './target.ts';

/** Any AWS-compatible endpoint: `muster serve`, or an emulator. */
export const openEndpoint = ({ target, config, requestTimeout, now }: RunRequest): Target => ({
  description: { kind: 'endpoint', url: target },
  config,
  transport: { endpoint: target, timeout: requestTimeout, attempts: 4, backOff: true },
  credentials: exampleCredentials,
  homeRegion: process.env['AWS_REGION'] ?? 'us-east-1',
  clock: now === undefined ? Date.now : () => now,
  close: () => undefined,
});
