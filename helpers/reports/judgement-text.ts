import { inUtc } from '../model/duration.ts';
import type { Judgement, Named, Pending, Violation } from '../model/judgement.ts';
import { causeText } from './cause-text.ts';
import { forTerminal } from './escape.ts';
import { evidenceText } from './evidence-text.ts';
import { refusalLines } from './refusal-text.ts';

/** Shown for each code; every subject and every cause is in the JSON report. */
const shownSubjects = 20;
const shownCauses = 5;
const shownExamples = 3;

const subjectLine = ({ id, name, account, region }: Named): string =>
  `${forTerminal(id)}${name ? ` (${forTerminal(name)})` : ''} ${account}/${region}`;

const more = (count: number, shown: number, what: string): string[] =>
  count > shown ? [`    … and ${count - shown} more${what}, all of them in the report (--json)`] : [];

const subjectLines = (violations: readonly Violation[]): string[] => [
  ...violations
    .slice(0, shownSubjects)
    .map(({ subject, evidence }) => `    ${subjectLine(subject)}: ${evidenceText(evidence)}`),
  ...more(violations.length, shownSubjects, ''),
];

/** The first cause is the one that a person would look at first. */
const causeLines = (violations: readonly Violation[]): string[] => {
  const byCause = Map.groupBy(violations, ({ causes: [first] }) => (first ? causeText(first) : ''));
  const groups = [...byCause].sort(([, a], [, b]) => b.length - a.length);
  return [
    ...groups.slice(0, shownCauses).map(([text, group]) => {
      const examples = group.slice(0, shownExamples).map(({ subject }) => forTerminal(subject.id));
      return `    ${group.length} by ${text} (${examples.join(', ')}${group.length > shownExamples ? ', …' : ''})`;
    }),
    ...more(groups.length, shownCauses, ' causes'),
  ];
};

const unexplainedLines = (violations: readonly Violation[]): string[] => {
  const looked = violations.filter(({ doubts }) => doubts !== undefined);
  if (looked.length === 0) return [];
  const [doubt] = looked.flatMap(({ doubts = [] }) => doubts);
  return [
    `    no cause found for ${looked.length} in what AWS's APIs tell; on the node try: sudo ssm-cli get-diagnostics --output table`,
    ...(doubt ? [`    not decided on the way: ${forTerminal(doubt)}`] : []),
  ];
};

const groupLines = (code: string, violations: readonly Violation[]): string[] => {
  const explained = violations.filter(({ causes }) => causes.length > 0);
  const unexplained = violations.filter(({ causes }) => causes.length === 0);
  return [
    `  ${code}: ${violations.length}`,
    ...causeLines(explained),
    ...subjectLines(unexplained),
    ...unexplainedLines(unexplained),
    ...(unexplained[0] ? [`    remedy: ${unexplained[0].remedy}`] : []),
  ];
};

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
