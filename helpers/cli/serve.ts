import type { Command } from 'commander';
import { UsageError } from '../usage-error.ts';
import { wholeNumber } from './options.ts';
import { addSimulationOptions, checkScenario, type SimulationOptions } from './simulation-options.ts';

interface ServeOptions extends SimulationOptions {
  readonly port: number;
}

const stopSignals = ['SIGINT', 'SIGTERM'] as const;

const run = async ({ port, ...simulation }: ServeOptions): Promise<void> => {
  checkScenario(simulation.scenario);
  const { simulate } = await import('../targets/simulate.ts');
  const { serve } = await import('../../mocks/serve.ts');
  const { fleet } = await simulate({ ...simulation, now: Date.now() });
  const server = await serve({ fleet, port, now: Date.now }).catch((error: Error) => {
    throw new UsageError(`${error.message} Choose another --port, or leave it out for a free one.`);
  });
  for (const signal of stopSignals) process.once(signal, () => void server.close());
  process.stdout.write(`${server.url}\n`);
};

export const addServe = (program: Command): void => {
  const command = program
    .command('serve')
    .summary('the simulated AWS on a socket, for muster, the AWS CLI or any SDK')
    .description(
      'Serves the simulated fleet over the AWS wire protocols and prints the address once it listens. Stop it with Ctrl-C.',
    )
    .option('--port <n>', 'the port on 127.0.0.1; 0 takes a free one', wholeNumber(0, 65_535), 0);
  addSimulationOptions(command)
    .addHelpText(
      'after',
      `
Examples:
  muster serve --port 4566 --scenario ghost-nodes
  aws ec2 describe-instances --endpoint-url http://127.0.0.1:4566 --region us-east-1`,
    )
    .action(run);
};
