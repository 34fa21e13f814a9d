import { describe, expect, test } from 'vitest';
import type { Judgement, Violation } from '../model/judgement.ts';
import type { Unread } from '../model/reading.ts';
import { renderCauses } from './cause-text.ts';
import { forTerminal } from './escape.ts';
import { renderJudgement } from './judgement-text.ts';
import { renderRefusals } from './refusal-text.ts';
import { buildReport, exitStatusOf, reportSchema } from './report.ts';
import { renderRun } from './run-text.ts';

const at = { account: '111122223333', region: 'eu-west-1' };

const judgement = (change: Partial<Judgement> = {}): Judgement => ({
  id: 'ssm/heartbeat-current',
  claim: 'a node is heard',
  severity: 'critical',
  selection: 'nodes',
  outcome: 'upheld',
  judged: 2,
  counts: { upheld: 2, violated: 0, undecided: 0, pending: 0, waived: 0 },
  violations: [],
  undecided: [],
  pending: [],
  ...change,
});

const violation = (id: string, change: Partial<Violation> = {}): Violation => ({
  subject: { ...at, kind: 'node', id },
  code: 'connection-lost',
  evidence: { silent: '3 h' },
  remedy: `restart ${id}`,
  causes: [],
  ...change,
});

const violated = (violations: readonly Violation[]): Judgement =>
  judgement({
    outcome: 'violated',
    judged: violations.length,
    counts: { upheld: 0, violated: violations.length, undecided: 0, pending: 0, waived: 0 },
    violations,
  });

const by = { invariant: 'network/agent-reaches-endpoints', evidence: { route: 'none' } };
const table = { ...at, ...by, kind: 'route-table', id: 'rtb-1', code: 'no-route', remedy: 'add a route' };
const group = {
  ...at,
  ...by,
  kind: 'security-group',
  id: 'sg-1',
  code: 'security-group-egress',
  remedy: 'allow 443',
};

const denied: Unread = { ...at, reason: 'denied', action: 'ssm:Describe', detail: 'not you' };
const undecided = judgement({
  outcome: 'undecided',
  judged: 0,
  counts: { upheld: 0, violated: 0, undecided: 30, pending: 0, waived: 0 },
  undecided: [
    { ...denied, affected: 29 },
    { ...denied, region: 'us-east-1', affected: 1 },
  ],
});
const empty = judgement({
  outcome: 'empty',
  judged: 0,
  counts: { upheld: 0, violated: 0, undecided: 0, pending: 0, waived: 0 },
});

const reportOf = (judgements: readonly Judgement[]) =>
  buildReport({
    startedAt: 0,
    finishedAt: 1500,
    judgements,
    skipped: 1,
    fleet: {
      target: { kind: 'mock', scenario: 'healthy' },
      accountRegions: [{ ...at, instances: 1, nodes: 2 }],
      calls: { 'ssm:DescribeInstanceInformation': 1 },
    },
  });

describe('exit status', () => {
  const lost = violated([violation('i-a')]);
  test.each([
    [0, [judgement()]],
    [1, [judgement(), lost]],
    [1, [lost, undecided, empty]],
    [2, [judgement(), undecided]],
    [2, [judgement(), empty]],
  ])('%i', (status, judgements) => {
    expect(exitStatusOf(reportOf(judgements))).toBe(status);
  });
});

describe('the report', () => {
  test('is of its public shape, and counts invariants', () => {
    const report = reportOf([judgement(), violated([violation('i-a')]), undecided, empty]);
    expect(reportSchema.parse(report)).toEqual(report);
    expect(report.summary).toEqual({ upheld: 1, violated: 1, undecided: 1, empty: 1, skipped: 1 });
    expect(report.finishedAt).toBe('1970-01-01T00:00:01.500Z');
  });

  test('tells a shared cause once, with its subjects counted once, most affected first', () => {
    const report = reportOf([
      violated([
        violation('i-a', { causes: [group] }),
        violation('i-b', { causes: [table] }),
        violation('i-c', { causes: [table] }),
      ]),
      violated([violation('i-b', { causes: [table] })]),
    ]);
    expect(report.causes).toEqual([
      { ...table, affected: 2 },
      { ...group, affected: 1 },
    ]);
  });
});

describe('text', () => {
  test('names each subject with its evidence, and the cure once for a code', () => {
    const text = renderJudgement(violated([violation('i-a'), violation('i-b')]));
    expect(text).toBe(
      [
        'ssm/heartbeat-current violated: a node is heard (2 judged: 2 violated)',
        '  connection-lost: 2',
        '    i-a 111122223333/eu-west-1: silent 3 h',
        '    i-b 111122223333/eu-west-1: silent 3 h',
        '    remedy: restart i-a',
      ].join('\n'),
    );
  });

  test('stops after twenty subjects of a code, and says how many there are', () => {
    const lines = renderJudgement(
      violated(Array.from({ length: 1000 }, (_, index) => violation(`i-${index}`))),
    ).split('\n');
    expect(lines).toHaveLength(24);
    expect(lines.at(-2)).toBe('    … and 980 more, all of them in the report (--json)');
  });

  test('shows what a tag says and does not obey it', () => {
    const name = '\u001b[2J\u202Eevil\r\nroot';
    const text = renderJudgement(
      violated([violation('i-a', { subject: { ...at, kind: 'node', id: 'i-a', name } })]),
    );
    expect(text).toContain('i-a (\\u{1b}[2J\\u{202e}evil\\u{d}\\u{a}root)');
  });

  test('gathers refusals by their kind, and tells what was said and what to do once', () => {
    expect(renderJudgement(undecided)).toContain(
      '  undecided: ssm:Describe denied for 111122223333/eu-west-1, 111122223333/us-east-1',
    );
    const refusals = renderRefusals([undecided, undecided]);
    expect(refusals).toHaveLength(3);
    expect(refusals[2]).toContain('Allow ssm:Describe for the role');
  });

  test('says what to do about emptiness', () => {
    expect(renderJudgement(empty)).toContain(".orNone('why')");
    expect(renderJudgement(judgement({ judged: 0, noneBecause: 'no servers' }))).toContain('no servers');
  });

  test('tells subjects by their causes, and those without one by name', () => {
    const explained = Array.from({ length: 5 }, (_, index) =>
      violation(`i-${index}`, { causes: [table], doubts: [] }),
    );
    const text = renderJudgement(
      violated([...explained, violation('i-x', { doubts: ['iam/a: iam:Get denied: no'] })]),
    );
    expect(text.split('\n').slice(1)).toEqual([
      '  connection-lost: 6',
      '    5 by no-route: route-table rtb-1 in 111122223333/eu-west-1 (i-0, i-1, i-2, …)',
      '    i-x 111122223333/eu-west-1: silent 3 h',
      expect.stringContaining('no cause found for 1'),
      '    not decided on the way: iam/a: iam:Get denied: no',
      '    remedy: restart i-x',
    ]);
    expect(renderCauses([violated(explained)])).toEqual([
      'Causes, most affected first:',
      '  5 affected by no-route: route-table rtb-1 in 111122223333/eu-west-1',
      '    route none',
      '    remedy: add a route',
    ]);
  });

  test('puts what fails first, after the causes', () => {
    const results = [violated([violation('i-a')]), judgement(), undecided, empty].map((one) => ({
      judgement: one,
      file: 'specs/a.spec.ts',
      line: 7,
    }));
    const text = renderRun(reportOf(results.map((result) => result.judgement)), results);
    const order = ['violated', 'undecided', 'empty', 'upheld'].map((outcome) =>
      text.indexOf(`current ${outcome}:`),
    );
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(text).toContain('at specs/a.spec.ts:7');
    expect(text.split('\n').at(-1)).toBe(
      '1 upheld, 1 violated, 1 undecided, 1 empty, 1 skipped; 1 API call, 1.5 s',
    );
  });
});

test.each([
  ['plain – ümlaut 漢字 🚀', 'plain – ümlaut 漢字 🚀'],
  ['\u0007\u009b31m', '\\u{7}\\u{9b}31m'],
  ['a\tb', 'a\\u{9}b'],
])('%j in a terminal', (text, shown) => {
  expect(forTerminal(text)).toBe(shown);
});
