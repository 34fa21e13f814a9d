import { expect, test } from 'vitest';
import { actionsOf } from '../helpers/collectors/actions.ts';
import { catalogue } from '../helpers/invariants/catalogue.ts';
import type { Judgement, Violation } from '../helpers/model/judgement.ts';
import { identityOf } from '../helpers/model/subject.ts';
import { openFleet } from '../helpers/open-fleet.ts';
import { type RunRequest, runRequestSchema } from '../helpers/run-request.ts';
import { buildFleet } from '../mocks/fleet/build-fleet.ts';
import { loadScenarios } from '../mocks/fleet/load-scenarios.ts';
import {
  type Declared,
  type DeclaredViolation,
  type Described,
  declare,
  declaredIn,
} from '../mocks/fleet/scenario.ts';

const now = Date.parse('2026-11-21T06:00:00Z');

const judgeAll = async (simulation: Partial<RunRequest['simulation']>): Promise<readonly Judgement[]> => {
  const fleet = await openFleet(runRequestSchema.parse({ now, simulation }));
  try {
    return await Promise.all(
      catalogue.map((invariant) => fleet.judge({ kind: invariant.about.kind, selectors: [] }, invariant)),
    );
  } finally {
    fleet.close();
  }
};

const described: readonly Described[] = catalogue.map((invariant) => ({
  id: invariant.id,
  kind: invariant.about.kind,
  actions: actionsOf(invariant),
}));

/** What a violation says of itself: its code, and the resource that it blames, apart from what a diagnosis found. */
const verdictOf = (invariant: string, { code = '', causes = [] }: Partial<Violation> = {}) => {
  const own = causes.find((cause) => cause.invariant === invariant);
  return { invariant, code, ...(own && { cause: { kind: own.kind, id: own.id } }) };
};

const keyOf = (invariant: string, violation: Violation): string =>
  JSON.stringify(verdictOf(invariant, violation));

/** What was found, in the form in which scenarios declare it. */
const foundBy = (judgements: readonly Judgement[]): Declared<string> => {
  const idsWhere = (holds: (judgement: Judgement) => boolean) => judgements.filter(holds).map(({ id }) => id);
  const found = declare({
    violates: judgements.flatMap(({ id, violations }) =>
      [...Map.groupBy(violations, (violation) => keyOf(id, violation)).values()].map((group) => ({
        ...verdictOf(id, group[0]),
        subjects: group.map(({ subject }) => identityOf(subject)),
      })),
    ),
    undecided: idsWhere(({ counts }) => counts.undecided > 0),
    empty: idsWhere(({ outcome }) => outcome === 'empty'),
    pending: idsWhere(({ counts }) => counts.pending > 0),
  });
  return declaredIn(found, described);
};

const wordsOf = ({ invariant, code, cause }: DeclaredViolation): string =>
  `${invariant} ${code} ${cause?.id}`;

const inOrder = ({ violates, ...rest }: Declared<string>): Declared<string> => ({
  ...rest,
  violates: violates.toSorted((a, b) => wordsOf(a).localeCompare(wordsOf(b))),
});

const scenarios = await loadScenarios();

/** The smallest spread that a scenario fits into: there is less to read, and as much to find. */
const smallest = async (scenario: string) => {
  for (const spread of [1, 2]) {
    const built = await buildFleet({ now, scenario, spread }).catch(() => undefined);
    if (built) return { spread, declared: built.declared };
  }
  return { spread: 4, declared: (await buildFleet({ now, scenario, spread: 4 })).declared };
};

test.each(scenarios.map(({ name }) => name))(
  '%s: what is declared is found, and nothing else',
  async (scenario) => {
    const { spread, declared } = await smallest(scenario);
    expect(inOrder(foundBy(await judgeAll({ scenario, spread })))).toEqual(
      inOrder(declaredIn(declared, described)),
    );
  },
);

test('a healthy fleet is clean, whatever its seed', async () => {
  for (let seed = 2; seed <= 21; seed += 1) {
    expect(foundBy(await judgeAll({ seed, instances: 40, spread: 1 + (seed % 2) })), `seed ${seed}`).toEqual(
      declare(),
    );
  }
});

test('every violation code has a scenario', async () => {
  const built = await Promise.all(scenarios.map(({ name }) => buildFleet({ now, scenario: name })));
  const declared = new Set(
    built.flatMap(({ declared: { violates } }) =>
      violates.map(({ invariant, code }) => `${invariant} ${code}`),
    ),
  );
  const codes = catalogue.flatMap(({ id, codes }) => Object.keys(codes).map((code) => `${id} ${code}`));
  expect([...declared].sort()).toEqual(codes.sort());
});
