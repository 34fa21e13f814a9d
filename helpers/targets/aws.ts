import { defaultProvider } from '@aws-sdk/credential-provider-node';
import {
  loadConfig as loadSetting,
  NODE_REGION_CONFIG_FILE_OPTIONS,
  NODE_REGION_CONFIG_OPTIONS,
} from '@smithy/core/config';
import { roadToAws } from '../collectors/tls/road.ts';
import type { RunRequest } from '../run-request.ts';
import { standsInForAws } from './stands-in-for-aws.ts';
import type { Target } from './target.ts';

const fallbackRegion = 'us-east-1';

/** The Region of the environment or the profile, as every AWS tool finds it. */
const configuredRegion = loadSetting(
  { ...NODE_REGION_CONFIG_OPTIONS, default: fallbackRegion },
  NODE_REGION_CONFIG_FILE_OPTIONS,
);

/** Real accounts: the SDK's default credential chain, profiles and single sign-on included. */
export const openAws = async ({ config, requestTimeout, now }: RunRequest): Promise<Target> => ({
  description: { kind: 'aws' },
  config,
  transport: { timeout: requestTimeout, attempts: 6, backOff: true },
  credentials: defaultProvider(),
  homeRegion: await configuredRegion(),
  clock: now === undefined ? Date.now : () => now,
  ...((await standsInForAws()) ? {} : { tls: roadToAws }),
  close: () => undefined,
});
