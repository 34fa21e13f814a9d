import type { Command } from 'commander';
import { wholeNumber } from './options.ts';

interface ListOptions {
  readonly json?: true;
  readonly instances: number;
  readonly spread: number;
  readonly seed: number;
}

const table = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`).join('\n');
};

const run = async ({ json, ...simulation }: ListOptions): Promise<void> => {
  const { listInvariants, listScenarios } = await import('./catalogue.ts');
  const invariants = listInvariants();
  const scenarios = await listScenarios(simulation);
  if (json) {
    process.stdout.write(`${JSON.stringify({ invariants, scenarios }, null, 2)}\n`);
    return;
  }
  const text = [
    'Invariants (muster explain ID tells more):',
    table(invariants.map(({ id, claim, severity }) => [id, `${claim} (${severity})`])),
    '',
    'Scenarios of the simulated fleet (muster run --scenario NAME):',
    table(scenarios.map(({ name, about }) => [name, about])),
  ];
  process.stdout.write(`${text.join('\n')}\n`);
};

export const addList = (program: Command): void => {
  program
    .command('list')
    .summary('the invariants, and the scenarios of the simulated fleet')
    .description('Lists the built-in invariants, and the scenarios that break the simulated fleet.')
    .option('--json', 'for programs: codes, IAM actions, and which subjects each scenario violates')
    .option(
      '--instances <n>',
      'size of the simulated fleet in which scenarios name subjects',
      wholeNumber(0, 1_000_000),
      120,
    )
    .option('--spread <n>', 'over how many account-Regions it lies', wholeNumber(1, 100), 4)
    .option('--seed <n>', 'another fleet of the same kind', wholeNumber(0, 4_294_967_295), 1)
    .action(run);
};
