import { z } from 'zod';
import { severities } from '../model/invariant.ts';
import type { Judgement, Violation } from '../model/judgement.ts';
import type { FleetState } from '../open-fleet.ts';
import { sharedCauses } from './shared-causes.ts';

const count = z.int().min(0);
const resource = z.object({ kind: z.string(), id: z.string(), account: z.string(), region: z.string() });
const subject = resource.extend({ name: z.string().optional() });
const evidence = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
/** `invariant` is the one that found it. */
const cause = resource.extend({ code: z.string(), invariant: z.string() });
const time = z.iso.datetime();

const violation = z.object({
  subject,
  code: z.string(),
  evidence,
  remedy: z.string(),
  causes: z.array(cause),
  /** Set where causes were looked for: diagnosing invariants that could not be decided. */
  doubts: z.array(z.string()).optional(),
});

const undecided = z.object({
  account: z.string(),
  region: z.string(),
  id: z.string().optional(),
  reason: z.string(),
  action: z.string(),
  code: z.string().optional(),
  detail: z.string(),
  affected: count,
});

const invariant = z.object({
  id: z.string(),
  claim: z.string(),
  severity: z.enum(severities),
  selection: z.string(),
  outcome: z.enum(['upheld', 'violated', 'undecided', 'empty']),
  judged: count,
  counts: z.object({
    upheld: count,
    violated: count,
    undecided: count,
    pending: count,
    waived: count,
  }),
  violations: z.array(violation),
  undecided: z.array(undecided),
  pending: z.array(z.object({ subject, dueAt: time })),
  noneBecause: z.string().optional(),
});

/** The public shape of `--json`, which every other report is made from; a breaking change gets a new name. */
export const reportSchema = z.object({
  schema: z.literal('muster-report/1'),
  target: z.record(z.string(), z.union([z.string(), z.number()])),
  startedAt: time,
  finishedAt: time,
  accountRegions: z.array(
    z.object({ account: z.string(), region: z.string(), instances: count, nodes: count }),
  ),
  /** Counts of invariants. */
  summary: z.object({
    upheld: count,
    violated: count,
    undecided: count,
    empty: count,
    skipped: count,
  }),
  invariants: z.array(invariant),
  /** Most affected first; the evidence is that of one affected subject. */
  causes: z.array(cause.extend({ affected: count, evidence, remedy: z.string() })),
  calls: z.record(z.string(), count),
});

export type Report = z.infer<typeof reportSchema>;

/** All that a report is made from. */
export interface Findings {
  readonly startedAt: number;
  readonly finishedAt: number;
  readonly judgements: readonly Judgement[];
  readonly skipped: number;
  readonly fleet: FleetState;
}

const inIso = (time: number): string => new Date(time).toISOString();

const violationOf = ({
  causes,
  doubts,
  ...violation
}: Violation): Report['invariants'][number]['violations'][number] => ({
  ...violation,
  causes: causes.map(({ kind, id, account, region, code, invariant: by }) => ({
    kind,
    id,
    account,
    region,
    code,
    invariant: by,
  })),
  ...(doubts && { doubts: [...doubts] }),
});

const entryOf = ({
  violations,
  undecided,
  pending,
  ...judgement
}: Judgement): Report['invariants'][number] => ({
  ...judgement,
  counts: { ...judgement.counts },
  violations: violations.map(violationOf),
  undecided: [...undecided],
  pending: pending.map(({ subject, dueAt }) => ({ subject, dueAt: inIso(dueAt) })),
});

/** Draws the report of a run from its judgements. */
export const buildReport = ({ startedAt, finishedAt, judgements, skipped, fleet }: Findings): Report => {
  const having = (outcome: Judgement['outcome']) =>
    judgements.filter((judgement) => judgement.outcome === outcome).length;
  return {
    schema: 'muster-report/1',
    target: { ...fleet.target },
    startedAt: inIso(startedAt),
    finishedAt: inIso(finishedAt),
    accountRegions: fleet.accountRegions.map((place) => ({ ...place })),
    summary: {
      upheld: having('upheld'),
      violated: having('violated'),
      undecided: having('undecided'),
      empty: having('empty'),
      skipped,
    },
    invariants: judgements.map(entryOf),
    causes: sharedCauses(judgements).map(({ cause, affected }) => ({ ...cause, affected })),
    calls: { ...fleet.calls },
  };
};

/** 0 all upheld, 1 something is violated, 2 nothing is violated but something is undecided or empty. */
export const exitStatusOf = ({ summary }: Report): 0 | 1 | 2 => {
  if (summary.violated > 0) return 1;
  return summary.undecided > 0 || summary.empty > 0 ? 2 : 0;
};
