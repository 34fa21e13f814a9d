import { loadConfig } from '@smithy/core/config';

const isOn = (value: string | undefined): boolean => value?.toLowerCase() === 'true';

/** The endpoint that the environment or the profile puts in the place of AWS's, as the SDK finds it. */
const configuredEndpoint = loadConfig<string>({
  environmentVariableSelector: (env) => env['AWS_ENDPOINT_URL_SSM'] || env['AWS_ENDPOINT_URL'],
  configFileSelector: (profile, file) =>
    file?.[`services.${profile['services']}`]?.['ssm.endpoint_url'] || profile['endpoint_url'],
  default: '',
});

const configuredIgnorance = loadConfig<string>({
  environmentVariableSelector: (env) => env['AWS_IGNORE_CONFIGURED_ENDPOINT_URLS'],
  configFileSelector: (profile) => profile['ignore_configured_endpoint_urls'],
  default: '',
});

/**
 * Whether the SDK's own settings lead to another endpoint than AWS's: then what AWS's host names present
 * says nothing of what is judged.
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
 */
export const standsInForAws = async (): Promise<boolean> =>
  !isOn(await configuredIgnorance()) && (await configuredEndpoint()) !== '';
