import { describe, expect, test } from 'vitest';
import { defineFact, type Fact } from './fact.ts';
import type { Instance } from './instance.ts';
import { running } from './instance.ts';
import { defineInvariant } from './invariant.ts';
import { judge } from './judge.ts';
import { everyNode, type ManagedNode } from './node.ts';
import { type Reading, readingOf, unreadBecause } from './reading.ts';
import type { Source } from './source.ts';
import type { Subject } from './subject.ts';
import { defaultThresholds } from './thresholds.ts';
import { upheld, violated } from './verdict.ts';

const at = { account: '111122223333', region: 'eu-west-1' };
const instance = (id: string, state = 'running'): Instance => ({
  ...at,
  kind: 'instance',
  id,
  state,
  tags: {},
  networkInterfaces: [],
});
const node = (id: string): ManagedNode => ({ ...at, kind: 'node', id, hybrid: false });

const machine = defineFact<ManagedNode, Instance | undefined>('machine', 'node');
const neighbour = defineFact<ManagedNode, ManagedNode | undefined>('neighbour', 'node');
const route = defineFact<Instance, string>('route', 'instance');
const role = defineFact<Instance, boolean>('role', 'instance');

const texts = { because: 'why', source: 'https://example.com/', severity: 'low' } as const;

const routed = defineInvariant({
  ...texts,
  id: 'test/routed',
  claim: 'there is a route',
  about: running,
  reads: { route },
  codes: { 'no-route': { means: 'none', remedy: 'add one to {cause} for {id}' } },
  evaluate: (_, facts) =>
    facts.route === ''
      ? upheld
      : violated('no-route', { route: 'none' }, { ...at, kind: 'route-table', id: facts.route }),
});

const trusted = defineInvariant({
  ...texts,
  id: 'test/trusted',
  claim: 'there is a role',
  about: running,
  reads: { role },
  codes: { 'no-role': { means: 'none', remedy: 'attach one' } },
  evaluate: (_, facts) => (facts.role ? upheld : violated('no-role', {})),
});

const heardNearby = defineInvariant({
  ...texts,
  id: 'test/heard-nearby',
  claim: 'what all share is there',
  about: everyNode,
  reads: {},
  codes: { shared: { means: 'gone', remedy: 'restore it' } },
  evaluate: ({ id }) => (id.startsWith('i-gone') ? violated('shared', {}) : upheld),
});

const heard = defineInvariant({
  ...texts,
  id: 'test/heard',
  claim: 'nodes are heard',
  about: everyNode,
  reads: {},
  codes: { lost: { means: 'lost', remedy: 'find it' } },
  diagnosedBy: () => ({
    through: machine,
    invariants: [trusted, routed],
    also: { through: neighbour, invariants: [heardNearby] },
  }),
  evaluate: ({ id }) => (id.startsWith('i-lost') ? violated('lost', {}) : upheld),
});

const denied = { ...at, reason: 'denied', action: 'iam:Get', detail: 'not you' } as const;

type Answers = Readonly<Record<string, (subject: Subject) => Reading<unknown>>>;

const sound: Answers = {
  machine: ({ id }) => readingOf(instance(id)),
  neighbour: () => readingOf(undefined),
  route: () => readingOf(''),
  role: () => readingOf(true),
};

const judgeHeard = async (ids: readonly string[], answers: Answers) => {
  const asked: string[] = [];
  const source: Source = {
    list: (async () => ({ items: ids.map(node), gaps: [] })) as Source['list'],
    asOf: () => 0,
    read: (async ({ name }: Fact<Subject, unknown>, subjects: readonly Subject[]) => {
      asked.push(`${name} of ${subjects.map(({ id }) => id).join(' ')}`);
      return answers[name];
    }) as Source['read'],
  };
  const judgement = await judge(source, defaultThresholds, { kind: 'node', selectors: [] }, heard);
  return { asked, judgement };
};

describe('a diagnosis', () => {
  test('reads nothing while all is upheld', async () => {
    expect((await judgeHeard(['i-a', 'i-b'], sound)).asked).toEqual([]);
  });

  test('asks about the violating subjects only', async () => {
    const { asked } = await judgeHeard(['i-a', 'i-lost-1', 'i-lost-2'], sound);
    expect(asked).toEqual([
      'machine of i-lost-1 i-lost-2',
      'role of i-lost-1 i-lost-2',
      'route of i-lost-1 i-lost-2',
      'neighbour of i-lost-1 i-lost-2',
    ]);
  });

  test('names the resource to change, and else the subject, in the order in which a person would look', async () => {
    const answers = { ...sound, role: () => readingOf(false), route: () => readingOf('rtb-1') };
    const { judgement } = await judgeHeard(['i-lost-1'], answers);
    expect(judgement.violations).toMatchObject([
      {
        code: 'lost',
        doubts: [],
        causes: [
          { kind: 'instance', id: 'i-lost-1', code: 'no-role', invariant: 'test/trusted' },
          {
            kind: 'route-table',
            id: 'rtb-1',
            code: 'no-route',
            invariant: 'test/routed',
            evidence: { route: 'none' },
            remedy: 'add one to rtb-1 for i-lost-1',
          },
        ],
      },
    ]);
  });

  test('says where it found nothing, and what it could not decide', async () => {
    const { judgement } = await judgeHeard(['i-lost-1'], { ...sound, role: () => unreadBecause(denied) });
    expect(judgement.violations).toMatchObject([
      { causes: [], doubts: ['test/trusted: iam:Get denied: not you'] },
    ]);
    expect(judgement.counts.undecided).toBe(0);
  });

  test('goes a second way to what several may share, and asks it once', async () => {
    const answers = { ...sound, neighbour: () => readingOf(node('i-gone')), role: () => readingOf(false) };
    const { judgement } = await judgeHeard(['i-lost-1', 'i-lost-2'], answers);
    const causes = judgement.violations.map((one) => one.causes.map(({ id, code }) => `${code} ${id}`));
    expect(causes).toEqual([
      ['no-role i-lost-1', 'shared i-gone'],
      ['no-role i-lost-2', 'shared i-gone'],
    ]);
  });

  test('says one refusal once, though both ways met it', async () => {
    const refused = () => unreadBecause(denied);
    const { judgement } = await judgeHeard(['i-lost-1'], { ...sound, machine: refused, neighbour: refused });
    expect(judgement.violations).toMatchObject([{ causes: [], doubts: ['iam:Get denied: not you'] }]);
  });

  test('says when it could not be led to what it would ask about', async () => {
    const { judgement } = await judgeHeard(['i-lost-1'], { ...sound, machine: () => unreadBecause(denied) });
    expect(judgement.violations).toMatchObject([{ causes: [], doubts: ['iam:Get denied: not you'] }]);
  });

  test.each([
    ['has no machine', () => readingOf(undefined)],
    ['has a machine that is stopped', ({ id }: Subject) => readingOf(instance(id, 'stopped'))],
  ])('of a subject that %s finds nothing', async (_, lead) => {
    const { judgement } = await judgeHeard(['i-lost-1'], { ...sound, machine: lead });
    expect(judgement.violations).toMatchObject([{ causes: [], doubts: [] }]);
  });
});

test('a violation that names its own cause is told by it', async () => {
  const source: Source = {
    list: (async () => ({ items: [instance('i-a')], gaps: [] })) as Source['list'],
    asOf: () => 0,
    read: (async () => () => readingOf('rtb-1')) as Source['read'],
  };
  const judgement = await judge(source, defaultThresholds, { kind: 'instance', selectors: [] }, routed);
  expect(judgement.violations[0]?.causes).toMatchObject([{ id: 'rtb-1', code: 'no-route' }]);
});
