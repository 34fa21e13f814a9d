import { breakInstances } from '../breakage.ts';
import { hour } from '../durations.ts';
import type { StatusChecks } from '../model.ts';
import { type DeclaredViolation, invariants, type Scenario } from '../scenario.ts';
import { silencedInstance } from '../silence.ts';
import { instanceSubject, nodeSubject } from '../subjects.ts';

const ailments: readonly { readonly code: string; readonly checks: StatusChecks }[] = [
  { code: 'instance-check-failed', checks: { instance: 'impaired', system: 'ok' } },
  { code: 'system-check-failed', checks: { instance: 'ok', system: 'impaired' } },
];

const passed: StatusChecks = { instance: 'ok', system: 'ok' };

/** Instances that run by name only: EC2 cannot reach their operating system, or the host beneath it. */
export const statusChecksFailed: Scenario = {
  name: 'status-checks-failed',
  about: 'Some instances fail a status check of EC2, and their agents are silent.',
  apply: (fleet, { now }) => {
    const ailmentOf = (index: number) => ailments[index % ailments.length];
    const broken = breakInstances(fleet, 4, (one, index) => ({
      ...silencedInstance(one, now - (5 + index) * hour),
      statusChecks: ailmentOf(index)?.checks ?? passed,
    }));
    const failed = ailments.map(
      (ailment): DeclaredViolation => ({
        invariant: invariants.statusChecks,
        code: ailment.code,
        subjects: broken.ids.filter((_, index) => ailmentOf(index) === ailment).map(instanceSubject),
      }),
    );
    const lost = {
      invariant: invariants.heartbeat,
      code: 'connection-lost',
      subjects: broken.ids.map(nodeSubject),
    };
    return { fleet: broken.fleet, expects: { violates: [...failed, lost] } };
  },
};
