import type { Command } from 'commander';
import type { TagFilter } from '../collectors/access.ts';
import { loadConfig } from '../config/load-config.ts';
import { type RunRequest, runRequestSchema } from '../run-request.ts';
import { UsageError } from '../usage-error.ts';
import { instant, repeated, seconds, targetOption } from './options.ts';
import { addSimulationOptions, checkScenario, type SimulationOptions } from './simulation-options.ts';

/** What every command that reads a fleet takes. */
export interface TargetOptions extends SimulationOptions {
  readonly target: string;
  readonly config?: string;
  readonly account?: readonly string[];
  readonly region?: readonly string[];
  readonly now?: number;
  readonly requestTimeout: number;
  readonly json?: string;
}

export const addTargetOptions = (command: Command): Command =>
  addSimulationOptions(
    command
      .option(
        '--target <where>',
        'mock (a simulated fleet), aws, or the URL of an endpoint',
        targetOption,
        'mock',
      )
      .option('--config <file>', 'the configuration (default: fleet.config.ts, where there is one)')
      .option(
        '--account <id>',
        'only this account of the configuration, by id or name; may be repeated',
        repeated,
      )
      .option('--region <name>', 'only this Region; may be repeated', repeated)
      .option('--json <file>', 'write the report to this file')
      .option('--now <time>', 'judge by this time instead of the clock (ISO 8601 with zone)', instant)
      .option(
        '--request-timeout <seconds>',
        'give up a request that is not answered (default: 20)',
        seconds,
        20_000,
      ),
  );

/** A mock option beside another target would be silently without effect. */
const checkMockOnly = (command: Command, target: string): void => {
  if (target === 'mock') return;
  const given = ['scenario', 'instances', 'spread', 'seed'].find(
    (name) => command.getOptionValueSource(name) === 'cli',
  );
  if (given === undefined) return;
  throw new UsageError(
    `--${given} shapes the simulated fleet and means nothing for --target ${target}. Leave one of them out.`,
  );
};

/** Options that narrow what is read or judged, beside the target's own. */
interface Narrowed {
  readonly tags?: readonly TagFilter[] | undefined;
  readonly only?: readonly string[] | undefined;
  readonly ids?: readonly string[];
}

/** Turns the options of a command into a request, checking what can be checked before anything is read. */
export const requestFrom = async (
  options: TargetOptions,
  command: Command,
  narrowed: Narrowed,
): Promise<RunRequest> => {
  const { target, account, region, now, requestTimeout } = options;
  const { scenario, instances, spread, seed } = options;
  checkMockOnly(command, target);
  if (target === 'mock') checkScenario(scenario);
  return runRequestSchema.parse({
    target,
    config: await loadConfig(options.config, process.cwd()),
    accounts: account,
    regions: region,
    now,
    requestTimeout,
    simulation: { scenario, instances, spread, seed },
    ...narrowed,
  });
};
