import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { TagFilter } from '../collectors/access.ts';
import { loadConfig } from '../config/load-config.ts';
import { exitStatusOf } from '../reports/report.ts';
import { renderRun } from '../reports/run-text.ts';
import { type RunRequest, runRequestSchema } from '../run-request.ts';
import { UsageError } from '../usage-error.ts';
import { instant, repeated, seconds, tagOption, targetOption } from './options.ts';
import { showProgress } from './progress.ts';
import { addSimulationOptions, checkScenario, type SimulationOptions } from './simulation-options.ts';

interface RunOptions extends SimulationOptions {
  readonly target: string;
  readonly config?: string;
  readonly account?: readonly string[];
  readonly region?: readonly string[];
  readonly tag?: readonly TagFilter[];
  readonly only?: readonly string[];
  readonly now?: number;
  readonly requestTimeout: number;
  readonly json?: string;
}

const requestFrom = async (options: RunOptions): Promise<RunRequest> => {
  const { target, account, region, tag, only, now, requestTimeout } = options;
  const { scenario, instances, spread, seed } = options;
  if (target === 'mock') await checkScenario(scenario);
  return runRequestSchema.parse({
    target,
    config: await loadConfig(options.config, process.cwd()),
    accounts: account,
    regions: region,
    tags: tag,
    only,
    now,
    requestTimeout,
    simulation: { scenario, instances, spread, seed },
  });
};

const writeReport = async (file: string, report: unknown): Promise<void> => {
  await writeFile(resolve(file), `${JSON.stringify(report, null, 2)}\n`).catch((error: Error) => {
    throw new UsageError(
      `The report could not be written to ${file}: ${error.message}. Give --json a path in a folder that exists.`,
    );
  });
};

/** A mock option beside another target would be silently without effect. */
const checkMockOnly = (command: Command, { target }: RunOptions): void => {
  if (target === 'mock') return;
  const given = ['scenario', 'instances', 'spread', 'seed'].filter(
    (name) => command.getOptionValueSource(name) === 'cli',
  );
  if (given.length === 0) return;
  throw new UsageError(
    `--${given[0]} shapes the simulated fleet and means nothing for --target ${target}. Leave one of them out.`,
  );
};

const run = async (filters: readonly string[], options: RunOptions, command: Command): Promise<void> => {
  checkMockOnly(command, options);
  const request = await requestFrom(options);
  const { runSpecs } = await import('../vitest/run-specs.ts');
  const progress = showProgress(process.stderr);
  const { report, results, broken } = await runSpecs(request, filters, progress.show).finally(progress.clear);
  if (results.length === 0 && broken.length === 0) {
    const asked = request.only.length > 0 ? `--only ${request.only.join(' ')}` : filters.join(' ');
    throw new UsageError(
      `No invariant matches ${asked}. muster list names them all; a glob such as 'ssm/*' takes an area.`,
    );
  }
  if (results.length > 0) process.stdout.write(`${renderRun(report, results)}\n`);
  if (options.json) await writeReport(options.json, report);
  if (broken.length > 0) {
    throw new UsageError(
      `Specs failed for a reason that is no judgement; mend them and run again:\n${broken.join('\n')}`,
    );
  }
  process.exitCode = exitStatusOf(report);
};

export const addRun = (program: Command): void => {
  const command = program
    .command('run')
    .summary('judge the fleet (exit status: 0 upheld, 1 violated, 2 undecided or empty, 3 bad usage)')
    .description(
      'Reads the fleet and judges it by the specs.\n\nExit status: 0 all upheld; 1 something is violated; 2 nothing is violated but something could not be read or there was nothing to judge; 3 bad usage, configuration or credentials.',
    )
    .argument('[specs...]', 'only spec files whose path contains one of these')
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
    .option('--tag <key=value>', 'only what carries this tag; may be repeated', tagOption)
    .option('--only <glob>', "only invariants whose id matches, such as 'ssm/*'; may be repeated", repeated)
    .option('--json <file>', 'write the report to this file')
    .option('--now <time>', 'judge by this time instead of the clock (ISO 8601 with zone)', instant)
    .option('--request-timeout <seconds>', 'give up a request that is not answered', seconds, 20_000);
  addSimulationOptions(command)
    .addHelpText(
      'after',
      `
Examples:
  muster run                                     the simulated fleet, healthy
  muster run --scenario unregistered             the same, with instances that never register
  muster run --target aws --region eu-west-1     your account, with the usual AWS credentials
  muster run --only 'ssm/registered-*' --json report.json`,
    )
    .action(run);
};
