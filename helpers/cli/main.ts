import { Command, CommanderError } from 'commander';
import { UsageError } from '../usage-error.ts';
import { addDiagnose } from './diagnose.ts';
import { addExplain } from './explain.ts';
import { addList } from './list.ts';
import { addRun } from './run.ts';
import { addServe } from './serve.ts';

const badUsage = 3;

const createProgram = (): Command => {
  const program = new Command('muster')
    .description(
      'Calls the roll of a fleet of EC2 instances and hybrid nodes that AWS Systems Manager manages: reads its facts, judges every instance against every invariant, and names who violates what, on which evidence, and how to cure it. Nothing in an account is changed.',
    )
    .showHelpAfterError('(muster --help, or muster COMMAND --help, tells what there is)')
    .exitOverride();
  for (const add of [addRun, addDiagnose, addServe, addList, addExplain]) add(program);
  for (const command of program.commands) command.copyInheritedSettings(program);
  return program;
};

const report = (error: unknown): void => {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : badUsage;
    return;
  }
  process.exitCode = badUsage;
  if (error instanceof UsageError) process.stderr.write(`muster: ${error.message}\n`);
  else throw error;
};

/** Runs one command line; sets the exit status, and never ends the process by itself. */
export const main = async (args: readonly string[]): Promise<void> => {
  await createProgram()
    .parseAsync([...args], { from: 'user' })
    .catch(report);
};
