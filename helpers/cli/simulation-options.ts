import { type Command, Option } from 'commander';
import { scenarioNames } from '../../mocks/fleet/load-scenarios.ts';
import { didYouMean, UsageError } from '../usage-error.ts';
import { wholeNumber } from './options.ts';

export interface SimulationOptions {
  readonly scenario: string;
  readonly instances: number;
  readonly spread: number;
  readonly seed: number;
}

/** The simulated fleet's own options, the same for every command that makes one. */
export const addSimulationOptions = (command: Command): Command =>
  command
    .addOption(
      new Option('--scenario <name>', 'how the simulated fleet is broken; muster list names them').default(
        'healthy',
      ),
    )
    .addOption(new Option('--instances <n>', 'its size').argParser(wholeNumber(0, 1_000_000)).default(120))
    .addOption(
      new Option('--spread <n>', 'over how many account-Regions it lies')
        .argParser(wholeNumber(1, 100))
        .default(4),
    )
    .addOption(
      new Option('--seed <n>', 'another fleet of the same kind')
        .argParser(wholeNumber(0, 4_294_967_295))
        .default(1),
    );

export const checkScenario = (name: string): void => {
  const names = scenarioNames();
  if (!names.includes(name))
    throw new UsageError(`There is no scenario "${name}". ${didYouMean(name, names)}`);
};
