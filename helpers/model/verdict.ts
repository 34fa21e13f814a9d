import type { Unread, UnreadReason } from './reading.ts';
import type { Subject } from './subject.ts';

/** Named observations that a violation rests on; values are untrusted text where AWS or a node said them. */
export type Evidence = Readonly<Record<string, string | number | boolean>>;

/** A resource that has to be changed (`rtb-…`, a role's ARN); many violations may have one in common. */
export type Resource = Pick<Subject, 'kind' | 'id' | 'account' | 'region'>;

export type Verdict<Code extends string = string> =
  | { readonly outcome: 'upheld' }
  | {
      readonly outcome: 'violated';
      readonly code: Code;
      readonly evidence: Evidence;
      readonly cause?: Resource;
    }
  | {
      readonly outcome: 'undecided';
      readonly reason: UnreadReason;
      readonly action: string;
      readonly detail: string;
    }
  | { readonly outcome: 'pending'; readonly dueAt: number };

export const upheld: Verdict<never> = { outcome: 'upheld' };

export const violated = <Code extends string>(
  code: Code,
  evidence: Evidence,
  cause?: Resource,
): Verdict<Code> => ({ outcome: 'violated', code, evidence, ...(cause && { cause }) });

/** What is not due yet is neither upheld nor violated; `dueAt` is in epoch milliseconds. */
export const pendingUntil = (dueAt: number): Verdict<never> => ({ outcome: 'pending', dueAt });

/** For facts that were read but do not say enough; refusals become undecided by the engine itself. */
export const undecided = (why: Pick<Unread, 'reason' | 'action' | 'detail'>): Verdict<never> => ({
  outcome: 'undecided',
  ...why,
});
