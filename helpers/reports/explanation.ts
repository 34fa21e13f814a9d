import type { Invariant } from '../model/invariant.ts';
import { needInWords } from '../model/need.ts';
import type { Subject } from '../model/subject.ts';

/** One invariant in Markdown: what `explain` prints, and its page under docs/. */
export const renderExplanation = (invariant: Invariant<Subject>, actions: readonly string[]): string => {
  const { id, claim, because, about, severity, source, codes, needs = [] } = invariant;
  const ofCodes = Object.entries(codes).flatMap(([code, { means, remedy }]) => [
    `### ${code}`,
    '',
    `${means}.`,
    '',
    `Remedy: ${remedy}`,
    '',
  ]);
  return [
    `# ${id}`,
    '',
    `Claim: ${claim}.`,
    '',
    `Why: ${because}.`,
    '',
    `- Severity: ${severity}`,
    `- Judges: ${about.words}`,
    `- IAM actions: ${actions.join(', ') || 'none'}`,
    ...needs.map((need) => `- Needs: ${needInWords[need]}; skipped where a target lacks them`),
    `- Follows: ${source}`,
    '',
    '## Violation codes',
    '',
    ...ofCodes,
  ].join('\n');
};
