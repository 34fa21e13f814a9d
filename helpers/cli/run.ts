import type { Command } from 'commander';
import type { TagFilter } from '../collectors/access.ts';
import { exitStatusOf } from '../reports/report.ts';
import { renderRun } from '../reports/run-text.ts';
import { UsageError } from '../usage-error.ts';
import { repeated, tagOption } from './options.ts';
import { showProgress } from './progress.ts';
import { addTargetOptions, requestFrom, type TargetOptions } from './target-options.ts';
import { writeReport } from './write-report.ts';

interface RunOptions extends TargetOptions {
  readonly tag?: readonly TagFilter[];
  readonly only?: readonly string[];
}

const run = async (filters: readonly string[], options: RunOptions, command: Command): Promise<void> => {
  const { tag, only = [], json } = options;
  const request = await requestFrom(options, command, { tags: tag, only });
  const { runSpecs } = await import('../vitest/run-specs.ts');
  const progress = showProgress(process.stderr);
  const { report, results, meaningless, broken } = await runSpecs(request, filters, progress.show).finally(
    progress.clear,
  );
  if (results.length === 0 && broken.length === 0 && meaningless.length > 0) {
    throw new UsageError(`Nothing can be judged on this target: ${meaningless.join('; ')}.`);
  }
  if (results.length === 0 && broken.length === 0) {
    const asked = only.length > 0 ? `--only ${only.join(' ')}` : filters.join(' ');
    throw new UsageError(
      `No invariant matches ${asked}. muster list names them all; a glob such as 'ssm/*' takes an area.`,
    );
  }
  if (results.length > 0) process.stdout.write(`${renderRun(report, results)}\n`);
  for (const why of meaningless) process.stdout.write(`skipped: ${why}\n`);
  if (json) await writeReport(json, report);
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
    .option('--tag <key=value>', 'only what carries this tag; may be repeated', tagOption)
    .option('--only <glob>', "only invariants whose id matches, such as 'ssm/*'; may be repeated", repeated);
  addTargetOptions(command)
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
