import { matchesGlob } from 'node:path';
import { expect, inject, TestRunner } from 'vitest';
import type { Invariant } from '../model/invariant.ts';
import { needInWords } from '../model/need.ts';
import type { Subject } from '../model/subject.ts';
import { renderCauses } from '../reports/cause-text.ts';
import { renderJudgement } from '../reports/judgement-text.ts';
import { renderRefusals } from '../reports/refusal-text.ts';
import { type FleetSelection, isFleetSelection } from './fleet.ts';
import type { MusterMeta } from './meta.ts';

interface FleetMatchers<T> {
  /**
   * Judges an invariant over a selection of the fleet and fails with the subjects that violate it, those
   * that could not be decided, or because the selection is empty.
   */
  toUphold: T extends FleetSelection<infer S> ? (invariant: Invariant<S>) => Promise<void> : never;
}

declare module 'vitest' {
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown>
    extends FleetMatchers<T> {}
}

const isSelected = (id: string): boolean => {
  const only = inject('muster')?.only ?? [];
  return only.length === 0 || only.some((glob) => matchesGlob(id, glob));
};

const note = (add: (meta: MusterMeta) => MusterMeta): void => {
  const test = TestRunner.getCurrentTest();
  if (test) test.meta.muster = add(test.meta.muster ?? { judgements: [], skipped: [] });
};

const failing = (message: string) => ({ pass: false, message: () => message });

expect.extend({
  async toUphold(received: unknown, invariant: Invariant<Subject>) {
    // A failed match passes under `.not`, so undecided would too.
    if (this.isNot)
      return {
        pass: true,
        message: () =>
          '.not.toUphold proves nothing: an unread fleet would pass. Claim the opposite as an invariant of its own.',
      };
    if (!isFleetSelection(received)) {
      return failing(
        'toUphold judges a selection of the fleet: expect(fleet.instances(running)).toUphold(…)',
      );
    }
    if (!isSelected(invariant.id)) {
      note((meta) => ({ ...meta, skipped: [...meta.skipped, invariant.id] }));
      TestRunner.getCurrentTest()?.context.skip(`${invariant.id} is not selected by --only`);
    }
    const lacks = received.lacksFor(invariant);
    if (lacks.length > 0) {
      const what = lacks.map((need) => needInWords[need]).join(' and ');
      const why = `${invariant.id} needs ${what}, which this target does not have`;
      const { id } = invariant;
      note(({ meaningless = [], ...meta }) => ({
        ...meta,
        skipped: [...meta.skipped, id],
        meaningless: [...meaningless, why],
      }));
      TestRunner.getCurrentTest()?.context.skip(why);
    }
    const judgement = await received.judge(invariant);
    note((meta) => ({ ...meta, judgements: [...meta.judgements, judgement], fleet: received.state() }));
    return {
      pass: judgement.outcome === 'upheld',
      message: () =>
        [renderJudgement(judgement), ...renderCauses([judgement]), ...renderRefusals([judgement])].join('\n'),
    };
  },
});

export { expect };
