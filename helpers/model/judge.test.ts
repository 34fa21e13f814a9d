import { describe, expect, test } from 'vitest';
import { defineFact, type Fact } from './fact.ts';
import { associationCount } from './facts.ts';
import { type Instance, running, tagged } from './instance.ts';
import { defineInvariant, witnessedBy } from './invariant.ts';
import { judge } from './judge.ts';
import { type Listing, type Reading, readingOf, type Unread, unreadBecause } from './reading.ts';
import { defineSelector, type Selection } from './selection.ts';
import type { Source } from './source.ts';
import type { Subject } from './subject.ts';
import { defaultThresholds } from './thresholds.ts';
import { pendingUntil, upheld, violated } from './verdict.ts';

const now = 1_000_000;
const region = 'eu-west-1';
const account = '111122223333';
const denied: Unread = { account, region, reason: 'denied', action: 'ssm:Describe', detail: 'no' };

const instance = (id: string, state = 'running', tags: Record<string, string> = {}): Instance => ({
  kind: 'instance',
  account,
  region,
  id,
  state,
  tags,
  networkInterfaces: [],
});

const colour = defineFact<Instance, string>('colour', 'instance');

interface Facts {
  readonly [name: string]: (subject: Subject) => Reading<unknown>;
}

/** A source of literals that notes what it is asked. */
const sourceOf = (listing: Partial<Listing<Instance>>, facts: Facts = {}) => {
  const asked: string[] = [];
  const source: Source = {
    list: (async () => ({ items: [], gaps: [], ...listing })) as Source['list'],
    asOf: () => now,
    read: (async (fact: Fact<Subject, unknown>, subjects: readonly Subject[]) => {
      asked.push(`${fact.name} of ${subjects.map(({ id }) => id).join(' ')}`);
      return facts[fact.name] ?? (() => readingOf(undefined));
    }) as Source['read'],
  };
  return { source, asked };
};

const everyInstance: Selection<Instance> = { kind: 'instance', selectors: [] };

const red = defineInvariant({
  id: 'test/no-red',
  claim: 'nothing is red',
  because: 'red is wrong',
  source: 'https://example.com/',
  severity: 'low',
  about: running,
  reads: { colour },
  codes: { red: { means: 'it is red', remedy: 'paint {id} in {account}/{region}; {other}' } },
  witness: witnessedBy(associationCount, (reading) => ({
    associations: reading.read ? reading.value : 'unread',
  })),
  evaluate: (_subject, { colour: seen }, circumstances) => {
    if (seen === 'grey') return pendingUntil(circumstances.now + 5);
    return seen === 'red' ? violated('red', { seen }) : upheld;
  },
});

const judgeRed = (source: Source, selection = everyInstance) =>
  judge(source, defaultThresholds, selection, red);

const coloured = (colours: Readonly<Record<string, string>>): Facts => ({
  colour: ({ id }) => (id in colours ? readingOf(colours[id]) : unreadBecause(denied)),
  [associationCount.name]: () => readingOf(2),
});

describe('outcomes', () => {
  test('upheld, pending and violated subjects are counted apart', async () => {
    const { source } = sourceOf(
      { items: [instance('i-a'), instance('i-b'), instance('i-c')] },
      coloured({ 'i-a': 'blue', 'i-b': 'grey', 'i-c': 'red' }),
    );
    const judgement = await judgeRed(source);
    expect(judgement).toMatchObject({
      outcome: 'violated',
      judged: 3,
      counts: { upheld: 1, pending: 1, violated: 1, undecided: 0 },
      pending: [{ subject: { id: 'i-b' }, dueAt: now + 5 }],
      violations: [
        {
          subject: { kind: 'instance', account, region, id: 'i-c' },
          code: 'red',
          evidence: { seen: 'red', associations: 2 },
          remedy: 'paint i-c in 111122223333/eu-west-1; {other}',
          causes: [],
        },
      ],
    });
  });

  test('what is only pending is upheld so far', async () => {
    const { source } = sourceOf({ items: [instance('i-a')] }, coloured({ 'i-a': 'grey' }));
    expect((await judgeRed(source)).outcome).toBe('upheld');
  });

  test('a gap makes it undecided, and violations that were seen are still named', async () => {
    const facts = coloured({ 'i-a': 'red' });
    const withViolation = sourceOf({ items: [instance('i-a')], gaps: [denied] }, facts);
    const judgement = await judgeRed(withViolation.source);
    expect(judgement).toMatchObject({ outcome: 'violated', counts: { violated: 1, undecided: 1 } });
    const nothingSeen = sourceOf({ gaps: [denied] });
    expect(await judgeRed(nothingSeen.source)).toMatchObject({
      outcome: 'undecided',
      judged: 0,
      undecided: [{ action: 'ssm:Describe', reason: 'denied', affected: 1 }],
    });
  });

  test('one refusal for many subjects is one row', async () => {
    const { source } = sourceOf(
      { items: ['i-a', 'i-b', 'i-c'].map((id) => instance(id)) },
      coloured({ 'i-c': 'blue' }),
    );
    const { outcome, counts, undecided } = await judgeRed(source);
    expect({ outcome, counts }).toMatchObject({ outcome: 'undecided', counts: { undecided: 2, upheld: 1 } });
    expect(undecided).toEqual([{ ...denied, affected: 2 }]);
  });

  test('a refusal for a single subject names it', async () => {
    const { source } = sourceOf({ items: [instance('i-a')] }, coloured({}));
    expect((await judgeRed(source)).undecided).toEqual([{ ...denied, id: 'i-a', affected: 1 }]);
  });
});

describe('emptiness', () => {
  test('nothing to judge is empty, not upheld', async () => {
    expect(await judgeRed(sourceOf({}).source)).toMatchObject({ outcome: 'empty', judged: 0 });
  });

  test('emptiness that is said aloud passes, with its reason', async () => {
    const selection = { ...everyInstance, noneBecause: 'no servers here' };
    const judgement = await judgeRed(sourceOf({}).source, selection);
    expect(judgement).toMatchObject({ outcome: 'upheld', noneBecause: 'no servers here' });
  });

  test('emptiness that is said aloud does not cover a gap', async () => {
    const selection = { ...everyInstance, noneBecause: 'no servers here' };
    expect((await judgeRed(sourceOf({ gaps: [denied] }).source, selection)).outcome).toBe('undecided');
  });
});

describe('selection', () => {
  const items = [
    instance('i-stopped', 'stopped', { Env: 'prod' }),
    instance('i-prod', 'running', { Env: 'prod' }),
    instance('i-dev', 'running', { Env: 'dev' }),
  ];

  test("a spec narrows an invariant's subjects and cannot widen them", async () => {
    const { source, asked } = sourceOf({ items }, coloured({ 'i-prod': 'blue', 'i-dev': 'blue' }));
    const judgement = await judgeRed(source, { kind: 'instance', selectors: [tagged('Env', 'prod')] });
    expect(judgement).toMatchObject({
      judged: 1,
      selection: 'instances tagged Env=prod, running instances',
    });
    expect(asked[0]).toBe('colour of i-prod');
  });

  test('a tag named like a member of every object is no tag of it', async () => {
    const selection = { kind: 'instance' as const, selectors: [tagged('constructor', 'x')] };
    expect((await judgeRed(sourceOf({ items }).source, selection)).outcome).toBe('empty');
  });

  test('a subject of which a selector cannot tell whether it is meant is undecided', async () => {
    const blue = defineSelector({
      kind: 'instance',
      words: 'blue instances',
      reads: { colour },
      matches: (_subject, facts) => facts.colour === 'blue',
    });
    const { source } = sourceOf({ items }, coloured({ 'i-prod': 'blue', 'i-stopped': 'blue' }));
    const judgement = await judgeRed(source, { kind: 'instance', selectors: [blue] });
    expect(judgement).toMatchObject({
      outcome: 'undecided',
      counts: { upheld: 1, undecided: 1 },
      undecided: [{ id: 'i-dev' }],
    });
  });
});

describe('the second witness', () => {
  const many = Array.from({ length: 30 }, (_, index) => instance(`i-${index}`));
  const reds = Object.fromEntries(many.map(({ id }) => [id, 'red']));

  test('is asked about twenty subjects of an account-Region and not more', async () => {
    const { source, asked } = sourceOf({ items: many }, coloured(reds));
    const { violations } = await judgeRed(source);
    expect(violations.filter(({ evidence }) => 'associations' in evidence)).toHaveLength(20);
    expect(asked.filter((question) => question.startsWith(associationCount.name))).toHaveLength(1);
  });

  test('does not change a verdict when it is refused', async () => {
    const facts = { ...coloured(reds), [associationCount.name]: () => unreadBecause(denied) };
    const { violations, counts } = await judgeRed(sourceOf({ items: many.slice(0, 1) }, facts).source);
    expect(counts).toMatchObject({ violated: 1, undecided: 0 });
    expect(violations[0]?.evidence).toEqual({ seen: 'red', associations: 'unread' });
  });
});

test('an id that is not plainly an id is not put into a command to copy', async () => {
  const hostile = instance('i-0; rm -rf $HOME');
  const { source } = sourceOf({ items: [hostile] }, coloured({ [hostile.id]: 'red' }));
  const { violations } = await judgeRed(source);
  expect(violations[0]?.remedy).toBe('paint {id} in 111122223333/eu-west-1; {other}');
});

test('nothing is read for an invariant that asks for nothing', async () => {
  const { source, asked } = sourceOf({ items: [instance('i-a')] });
  const free = defineInvariant({ ...red, about: running, reads: {}, evaluate: () => upheld });
  await judge(source, defaultThresholds, everyInstance, free);
  expect(asked).toEqual([]);
});
