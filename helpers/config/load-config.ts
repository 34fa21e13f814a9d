import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { z } from 'zod';
import { didYouMean, UsageError } from '../usage-error.ts';
import { type FleetConfig, fleetConfigSchema } from './fleet-config.ts';

const defaultConfigFile = 'fleet.config.ts';

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );

const written = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${String(key)}` : String(key),
    '',
  ) || 'the configuration';

const shown = (value: unknown): string =>
  (typeof value === 'function' ? 'a function' : (JSON.stringify(value) ?? 'missing')).slice(0, 120);

const knownKeys: Readonly<Record<string, readonly string[]>> = {
  accounts: ['id', 'name', 'roleArn', 'externalId', 'regions'],
  thresholds: ['heartbeatMinutes', 'registrationLookBackHours', 'vanishingAfterDays', 'abandonedAfterDays'],
  '': ['accounts', 'regions', 'tags', 'documents', 'thresholds'],
};

const expectedBy = (issue: z.core.$ZodIssue): string =>
  issue.code === 'invalid_type' ? `expected ${issue.expected}` : `expected ${issue.message}`;

/** Names the key, the value and what was expected, for one thing that is wrong. */
const worded = (issue: z.core.$ZodIssue, config: unknown): string => {
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys[String(issue.path[0] ?? '')] ?? [];
    return issue.keys
      .map(
        (key) =>
          `${written([...issue.path, key])} is not a key of the configuration. ${didYouMean(key, known)}`,
      )
      .join(' ');
  }
  return `${written(issue.path)} is ${shown(at(config, issue.path))}, ${expectedBy(issue)}.`;
};

/** Checks a configuration; `file` is named in the error. */
export const parseConfig = (config: unknown, file: string): FleetConfig => {
  const parsed = fleetConfigSchema.safeParse(config);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => worded(issue, config));
  throw new UsageError(`${file}: ${faults.join(' ')}`);
};

const oneLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n').slice(0, 3).join(' ').trim();

/**
 * Reads the configuration file that was named, or `fleet.config.ts` where there is one; without either,
 * the fleet is the caller's own account in every Region that it has enabled.
 */
export const loadConfig = async (file: string | undefined, cwd: string): Promise<FleetConfig> => {
  const path = resolve(cwd, file ?? defaultConfigFile);
  if (!existsSync(path)) {
    if (file === undefined) return {};
    throw new UsageError(
      `There is no configuration at ${file}. Give --config the path of a fleet.config.ts.`,
    );
  }
  const name = basename(path);
  const module: Record<string, unknown> = await import(pathToFileURL(path).href).catch((error: unknown) => {
    throw new UsageError(`${name} could not be loaded: ${oneLine(error)}. Mend the file and run again.`);
  });
  if (module['default'] === undefined) {
    throw new UsageError(
      `${name} has no default export. Write: export default { accounts: [ … ] } satisfies FleetConfig.`,
    );
  }
  return parseConfig(module['default'], name);
};
