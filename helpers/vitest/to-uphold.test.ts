import { describe, test } from 'vitest';
import { noGhostNodes } from '../invariants/ssm/no-ghost-nodes.ts';
import type { Judgement, Outcome } from '../model/judgement.ts';
import type { ManagedNode } from '../model/node.ts';
import type { FleetSelection } from './fleet.ts';
import { expect } from './to-uphold.ts';

const invariant = noGhostNodes();

/** A selection whose judgement is known beforehand. */
const selectionWith = (outcome: Outcome): FleetSelection<ManagedNode> => {
  const { id, claim, severity } = invariant;
  const counts = { upheld: 0, violated: 0, undecided: 0, pending: 0, waived: 0 };
  const judgement: Judgement = {
    ...{ id, claim, severity, outcome, counts, selection: 'nodes', judged: 0 },
    ...{ violations: [], undecided: [], pending: [] },
  };
  const selection: FleetSelection<ManagedNode> = {
    kind: 'node',
    selectors: [],
    orNone: () => selection,
    judge: async () => judgement,
    lacksFor: () => [],
    state: () => ({ target: {}, accountRegions: [], calls: {} }),
  };
  return selection;
};

describe('toUphold', () => {
  test('passes what is upheld', async ({ task }) => {
    await expect(selectionWith('upheld')).toUphold(invariant);
    expect(task.meta.muster?.judgements.map(({ outcome }) => outcome)).toEqual(['upheld']);
  });

  test.each(['violated', 'undecided', 'empty'] as const)('fails what is %s', async (outcome) => {
    await expect(expect(selectionWith(outcome)).toUphold(invariant)).rejects.toThrow(
      `ssm/no-ghost-nodes ${outcome}: every managed node`,
    );
  });

  test.each(['upheld', 'violated', 'undecided', 'empty'] as const)('refuses .not for %s', async (outcome) => {
    await expect(expect(selectionWith(outcome)).not.toUphold(invariant)).rejects.toThrow(
      '.not.toUphold proves nothing',
    );
  });

  test('says what it judges when it is handed something else', async () => {
    const something = [] as unknown as FleetSelection<ManagedNode>;
    await expect(expect(something).toUphold(invariant)).rejects.toThrow('judges a selection of the fleet');
  });
});
