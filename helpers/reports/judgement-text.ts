import { inUtc } from '../model/duration.ts';
import type { Judgement, Named, Pending, Violation } from '../model/judgement.ts';
import { forTerminal } from './escape.ts';
import { refusalLines } from './refusal-text.ts';

/** Subjects shown for each code; every one of them is in the JSON report. */
const shownSubjects = 20;

const subjectLine = ({ id, name, account, region }: Named): string =>
  `${forTerminal(id)}${name ? ` (${forTerminal(name)})` : ''} ${account}/${region}`;

const evidenceText = (evidence: Violation['evidence']): string =>
  Object.entries(evidence)
    .map(([key, value]) => `${key} ${forTerminal(String(value))}`)
    .join(', ');

const more = (count: number): string[] =>
  count > shownSubjects
    ? [`    … and ${count - shownSubjects} more, all of them in the report (--json)`]
    : [];

const groupLines = (code: string, violations: readonly Violation[]): string[] => [
  `  ${code}: ${violations.length}`,
  ...violations
    .slice(0, shownSubjects)
    .map(({ subject, evidence }) => `    ${subjectLine(subject)}: ${evidenceText(evidence)}`),
  ...more(violations.length),
  `    remedy: ${violations[0]?.remedy ?? ''}`,
];

const pendingLine = (pending: readonly Pending[]): string[] => {
  if (pending.length === 0) return [];
  const last = Math.max(...pending.map(({ dueAt }) => dueAt));
  return [`  pending: ${pending.length} not due yet, the last at ${inUtc(last)}`];
};

const countsText = ({ counts, judged }: Judgement): string => {
  const parts = Object.entries(counts).filter(([key, count]) => count > 0 && key !== 'waived');
  return `${judged} judged${parts.length > 0 ? `: ${parts.map(([key, count]) => `${count} ${key}`).join(', ')}` : ''}`;
};

const emptyLine = ({ outcome, selection, noneBecause }: Judgement): string[] => {
  if (noneBecause !== undefined) return [`  none, which is right: ${noneBecause}`];
  if (outcome !== 'empty') return [];
  return [
    `  There are no ${selection} in this fleet, so nothing was proved. If that is right, say so in the spec: .orNone('why')`,
  ];
};

/** One judgement as text: what holds or does not, on whom, from which evidence, and what cures it. */
export const renderJudgement = (judgement: Judgement): string => {
  const { id, claim, outcome, violations, pending } = judgement;
  const byCode = Map.groupBy(violations, ({ code }) => code);
  return [
    `${id} ${outcome}: ${claim} (${countsText(judgement)})`,
    ...[...byCode].flatMap(([code, group]) => groupLines(code, group)),
    ...refusalLines(judgement),
    ...emptyLine(judgement),
    ...pendingLine(pending),
  ].join('\n');
};
