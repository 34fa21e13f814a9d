import type { Cause, Judgement } from '../model/judgement.ts';
import { forTerminal } from './escape.ts';
import { evidenceText } from './evidence-text.ts';
import { sharedCauses } from './shared-causes.ts';

/** Causes shown before the rest is only counted. */
const shownCauses = 4;

/** IAM and organizations know no Regions, which `*` stands for. */
const placeOf = ({ account, region }: Cause): string => (region === '*' ? account : `${account}/${region}`);

/** A cause in a line: what is wrong with which resource, and where. */
export const causeText = (cause: Cause): string =>
  `${cause.code}: ${cause.kind} ${forTerminal(cause.id)} in ${placeOf(cause)}`;

/** The few causes behind many violations, most affected first, each with its evidence and its cure. */
export const renderCauses = (judgements: readonly Judgement[]): string[] => {
  const causes = sharedCauses(judgements);
  if (causes.length === 0) return [];
  const rest = causes.length - shownCauses;
  return [
    'Causes, most affected first:',
    ...causes
      .slice(0, shownCauses)
      .flatMap(({ cause, affected }) => [
        `  ${affected} affected by ${causeText(cause)}`,
        `    ${evidenceText(cause.evidence)}`,
        `    remedy: ${cause.remedy}`,
      ]),
    ...(rest > 0 ? [`  … and ${rest} more, all of them in the report (--json)`] : []),
  ];
};
