import { styleText } from 'node:util';
import type { Judgement, Outcome } from '../model/judgement.ts';
import { renderJudgement } from './judgement-text.ts';
import { renderRefusals } from './refusal-text.ts';
import type { Report } from './report.ts';

/** A judgement with the place of its claim in the specs. */
export interface SpecResult {
  readonly judgement: Judgement;
  readonly file: string;
  readonly line: number;
}

const marks = {
  upheld: styleText('green', '✓'),
  violated: styleText('red', '✗'),
  undecided: styleText('yellow', '?'),
  empty: styleText('yellow', '∅'),
} satisfies Record<Outcome, string>;

const worstFirst: readonly Outcome[] = ['upheld', 'empty', 'undecided', 'violated'];

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

const scopeLine = ({ target, accountRegions }: Report): string => {
  const sum = (key: 'instances' | 'nodes') => accountRegions.reduce((total, place) => total + place[key], 0);
  const accounts = new Set(accountRegions.map(({ account }) => account)).size;
  const scenario = target['scenario'] ? ` (scenario ${target['scenario']})` : '';
  const what = { mock: `simulated fleet${scenario}`, aws: 'AWS' }[String(target['kind'])] ?? target['url'];
  return `${what}: ${counted(accounts, 'account')}, ${counted(accountRegions.length, 'account-Region')}, ${counted(sum('instances'), 'instance')}, ${counted(sum('nodes'), 'node')} read`;
};

const resultText = ({ judgement, file, line }: SpecResult): string => {
  const [head = '', ...rest] = renderJudgement(judgement).split('\n');
  const where = judgement.outcome === 'upheld' ? [] : [styleText('dim', `  at ${file}:${line}`)];
  return [`${marks[judgement.outcome]} ${head}`, ...rest, ...where].join('\n');
};

const summaryLine = ({ summary, calls, startedAt, finishedAt }: Report): string => {
  const total = Object.values(calls).reduce((sum, count) => sum + count, 0);
  const seconds = ((Date.parse(finishedAt) - Date.parse(startedAt)) / 1000).toFixed(1);
  const counts = Object.entries(summary).filter(([key, count]) => count > 0 || key === 'upheld');
  return `${counts.map(([key, count]) => `${count} ${key}`).join(', ')}; ${counted(total, 'API call')}, ${seconds} s`;
};

/** A whole run for the terminal: what fails comes last, nearest to the prompt, and then the summary. */
export const renderRun = (report: Report, results: readonly SpecResult[]): string => {
  const ordered = results.toSorted(
    (a, b) => worstFirst.indexOf(a.judgement.outcome) - worstFirst.indexOf(b.judgement.outcome),
  );
  const refusals = renderRefusals(ordered.map(({ judgement }) => judgement));
  return [
    scopeLine(report),
    '',
    ...ordered.map(resultText),
    '',
    ...(refusals.length > 0 ? [...refusals, ''] : []),
    summaryLine(report),
  ].join('\n');
};
