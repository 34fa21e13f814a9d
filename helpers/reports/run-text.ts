import { styleText } from 'node:util';
import type { Judgement, Outcome } from '../model/judgement.ts';
import { renderCauses } from './cause-text.ts';
import { renderJudgement } from './judgement-text.ts';
import { outcomeMark } from './outcome-mark.ts';
import { renderRefusals } from './refusal-text.ts';
import type { Report } from './report.ts';

/** A judgement with the place of its claim in the specs. */
export interface SpecResult {
  readonly judgement: Judgement;
  readonly file: string;
  readonly line: number;
}

const worstFirst: readonly Outcome[] = ['violated', 'undecided', 'empty', 'upheld'];

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
  return [`${outcomeMark(judgement.outcome)} ${head}`, ...rest, ...where].join('\n');
};

const summaryLine = ({ summary, calls, startedAt, finishedAt }: Report): string => {
  const total = Object.values(calls).reduce((sum, count) => sum + count, 0);
  const seconds = ((Date.parse(finishedAt) - Date.parse(startedAt)) / 1000).toFixed(1);
  const counts = Object.entries(summary).filter(([key, count]) => count > 0 || key === 'upheld');
  return `${counts.map(([key, count]) => `${count} ${key}`).join(', ')}; ${counted(total, 'API call')}, ${seconds} s`;
};

/** Each upheld claim has its line while all goes well; beside a failure they share one. */
const upheldLines = (upheld: readonly SpecResult[], allUpheld: boolean): string[] => {
  if (allUpheld || upheld.length < 2) return upheld.map(resultText);
  return [`${outcomeMark('upheld')} upheld: ${upheld.map(({ judgement }) => judgement.id).join(', ')}`];
};

const section = (lines: readonly string[]): string[] => (lines.length > 0 ? ['', ...lines] : []);

/** A whole run for the terminal: the causes first, then what fails, what was not read, and the summary. */
export const renderRun = (report: Report, results: readonly SpecResult[]): string => {
  const ordered = results.toSorted(
    (a, b) => worstFirst.indexOf(a.judgement.outcome) - worstFirst.indexOf(b.judgement.outcome),
  );
  const failing = ordered.filter(({ judgement }) => judgement.outcome !== 'upheld');
  const upheld = ordered.filter(({ judgement }) => judgement.outcome === 'upheld');
  const judgements = ordered.map(({ judgement }) => judgement);
  return [
    scopeLine(report),
    ...section(renderCauses(judgements)),
    ...section([...failing.map(resultText), ...upheldLines(upheld, failing.length === 0)]),
    ...section(renderRefusals(judgements)),
    '',
    summaryLine(report),
  ].join('\n');
};
