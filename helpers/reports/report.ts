import { z } from 'zod';
import { severities } from '../model/invariant.ts';
import type { Judgement } from '../model/judgement.ts';
import type { FleetState } from '../open-fleet.ts';

const count = z.int().min(0);
const cause = z.object({
  kind: z.string(),
  id: z.string(),
  account: z.string(),
  region: z.string(),
  name: z.string().optional(),
  code: z.string(),
});
const subject = cause.omit({ code: true });
const time = z.iso.datetime();

const violation = z.object({
  subject,
  code: z.string(),
  evidence: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  remedy: z.string(),
  causes: z.array(cause),
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
  causes: z.array(cause.omit({ name: true }).extend({ affected: count })),
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

const entryOf = ({
  violations,
  undecided,
  pending,
  ...judgement
}: Judgement): Report['invariants'][number] => ({
  ...judgement,
  counts: { ...judgement.counts },
  violations: violations.map((violation) => ({ ...violation, causes: [...violation.causes] })),
  undecided: [...undecided],
  pending: pending.map(({ subject, dueAt }) => ({ subject, dueAt: inIso(dueAt) })),
});

/** Shared causes, most affected first; a subject that two invariants trace to one cause counts once. */
const causesOf = (judgements: readonly Judgement[]): Report['causes'] => {
  const affected = new Map<string, { cause: Report['causes'][number]; subjects: Set<string> }>();
  for (const { subject, causes } of judgements.flatMap(({ violations }) => violations)) {
    for (const { kind, id, account, region, code } of causes) {
      const key = JSON.stringify([account, region, kind, id, code]);
      const known = affected.get(key) ?? {
        cause: { kind, id, account, region, code, affected: 0 },
        subjects: new Set<string>(),
      };
      known.subjects.add(JSON.stringify([subject.account, subject.region, subject.kind, subject.id]));
      affected.set(key, known);
    }
  }
  return [...affected.values()]
    .map(({ cause, subjects }) => ({ ...cause, affected: subjects.size }))
    .sort((a, b) => b.affected - a.affected || a.id.localeCompare(b.id));
};

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
    causes: causesOf(judgements),
    calls: { ...fleet.calls },
  };
};

/** 0 all upheld, 1 something is violated, 2 nothing is violated but something is undecided or empty. */
export const exitStatusOf = ({ summary }: Report): 0 | 1 | 2 => {
  if (summary.violated > 0) return 1;
  return summary.undecided > 0 || summary.empty > 0 ? 2 : 0;
};
