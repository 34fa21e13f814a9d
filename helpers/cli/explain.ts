import type { Command } from 'commander';
import { renderExplanation } from '../reports/explanation.ts';
import { didYouMean, UsageError } from '../usage-error.ts';

const run = async (id: string): Promise<void> => {
  const { catalogue } = await import('../invariants/catalogue.ts');
  const invariant = catalogue.find((candidate) => candidate.id === id);
  if (!invariant) {
    const ids = catalogue.map((candidate) => candidate.id);
    throw new UsageError(`There is no invariant "${id}". ${didYouMean(id, ids)}`);
  }
  const { actionsOf } = await import('../collectors/actions.ts');
  process.stdout.write(renderExplanation(invariant, actionsOf(invariant)));
};

export const addExplain = (program: Command): void => {
  program
    .command('explain')
    .summary('one invariant: claim, reason, codes, cures, IAM actions')
    .description(
      'Explains one invariant: what it claims and why, its violation codes with their cures, the IAM actions that it needs.',
    )
    .argument('<id>', 'such as ssm/heartbeat-current')
    .action(run);
};
