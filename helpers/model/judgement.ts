import type { Severity } from './invariant.ts';
import type { Unread } from './reading.ts';
import type { Evidence, Resource } from './verdict.ts';

export type Outcome = 'upheld' | 'violated' | 'undecided' | 'empty';

/** A subject as reports name it: its identity and its (untrusted) name, without what was read of it. */
export interface Named {
  readonly kind: string;
  readonly id: string;
  readonly account: string;
  readonly region: string;
  readonly name?: string;
}

/** What is behind a violation: the resource to change, the invariant that found it, and the cure. */
export interface Cause extends Resource {
  readonly code: string;
  readonly invariant: string;
  readonly evidence: Evidence;
  readonly remedy: string;
}

export interface Violation {
  readonly subject: Named;
  readonly code: string;
  readonly evidence: Evidence;
  readonly remedy: string;
  readonly causes: readonly Cause[];
  /** Set where causes were looked for: the diagnosing invariants that could not be decided. */
  readonly doubts?: readonly string[];
}

/** Subjects that one refusal left undecided; `id` where it is a single one. */
export interface Undecided extends Unread {
  readonly id?: string;
  readonly affected: number;
}

export interface Pending {
  readonly subject: Named;
  /** Epoch milliseconds. */
  readonly dueAt: number;
}

/** All verdicts of one invariant over one selection: plain data, fit to cross a thread or a file. */
export interface Judgement {
  readonly id: string;
  readonly claim: string;
  readonly severity: Severity;
  readonly selection: string;
  readonly outcome: Outcome;
  /** Subjects that got a verdict. */
  readonly judged: number;
  readonly counts: Readonly<Record<'upheld' | 'violated' | 'undecided' | 'pending' | 'waived', number>>;
  readonly violations: readonly Violation[];
  readonly undecided: readonly Undecided[];
  readonly pending: readonly Pending[];
  /** Why none is legitimate, where the spec says so and there was none. */
  readonly noneBecause?: string;
}
