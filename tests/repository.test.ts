import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../helpers/invariants/catalogue.ts';
import { loadScenarios } from '../mocks/fleet/load-scenarios.ts';
import { generatedFiles, invariantFiles } from '../scripts/generated-files.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = globSync('{helpers,mocks,specs,bench,scripts}/**/*.ts', { cwd: root });
const read = (file: string): string => readFileSync(resolve(root, file), 'utf8');

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]|import\(\s*['"`]([^'"`]+)['"`]/g;

/** What a file imports: files of the project by their path from the root, packages by their name. */
const importsOf = (file: string): string[] =>
  [...read(file).matchAll(importPattern)].map(([, from = '', dynamic = '']) => {
    const target = from || dynamic;
    return target.startsWith('.') ? relative(root, resolve(root, dirname(file), target)) : target;
  });

interface Arrow {
  readonly from: RegExp;
  readonly mayNot: RegExp;
  readonly why: string;
  readonly except?: RegExp;
}

const isTest = /\.test\.ts$|\/test-[a-z-]+\.ts$/;

const arrows: readonly Arrow[] = [
  {
    from: /^helpers\/model\//,
    mayNot: /^(helpers\/(?!model\/)|mocks\/)/,
    why: 'the vocabulary knows nobody',
  },
  {
    from: /^helpers\/invariants\//,
    mayNot: /^(helpers\/(collectors|vitest|cli|targets|reports)\/|mocks\/|@aws-sdk|@smithy|node:)/,
    why: 'an invariant sees facts, not who reads them',
  },
  {
    from: /^helpers\/(network|iam|tls|associations|agent-version|fingerprint)\//,
    mayNot:
      /^(helpers\/(collectors|vitest|cli|targets|reports|invariants)\/|mocks\/|@aws-sdk|@smithy|node:fs|node:http)/,
    why: 'an engine is pure',
  },
  {
    from: /^helpers\/collectors\//,
    mayNot: /^(helpers\/(vitest|cli|targets|reports|invariants)\/|mocks\/)/,
    why: 'a collector only reads',
  },
  {
    from: /^helpers\/(?!collectors\/)/,
    mayNot: /^@aws-sdk\/client-/,
    why: 'collectors alone talk to AWS',
  },
  {
    from: /^helpers\/reports\//,
    mayNot: /^(helpers\/(collectors|vitest|cli|targets|invariants)\/|mocks\/|node:fs)/,
    why: 'a report is drawn from judgements',
  },
  {
    from: /^helpers\//,
    mayNot: /^mocks\//,
    why: "nothing but the mock target's wiring, and the commands that serve and list it, knows the simulator",
    except: /^helpers\/(targets\/(mock|simulate)|cli\/(serve|catalogue|simulation-options))\.ts$/,
  },
  {
    from: /^mocks\/fleet\//,
    mayNot: /^(mocks\/(aws|tls)\/|mocks\/[a-z-]+\.ts|helpers\/|@aws-sdk|msw|node:http)/,
    why: 'the simulator knows no wire',
  },
  {
    from: /^mocks\//,
    mayNot: /^(helpers|specs)\//,
    why: 'the simulator must not share a mistake with its judge',
  },
  { from: /^specs\//, mayNot: /^(?!helpers\/index\.ts$)/, why: 'a spec imports the public face' },
];

describe('arrows between folders', () => {
  test.each(arrows)('$from imports nothing of $mayNot: $why', ({ from, mayNot, except }) => {
    const files = sources.filter((file) => from.test(file) && !isTest.test(file) && !except?.test(file));
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => mayNot.test(target))
        .map((target) => `${file} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test('are drawn over all the sources, and imports are seen in them', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(importsOf('helpers/targets/mock.ts')).toContain('mocks/msw.ts');
    expect(importsOf('helpers/targets/open-target.ts')).toContain('helpers/targets/mock.ts');
    expect(importsOf('specs/registration.spec.ts')).toEqual(['helpers/index.ts']);
  });
});

describe('names agree', () => {
  test.each(invariantFiles())('invariant %s: id, test, docs and spec', (file) => {
    const id = file.replace(/\.ts$/, '');
    const source = read(`helpers/invariants/${file}`);
    const [, factory = 'none'] = /export const (\w+)/.exec(source) ?? [];
    expect(catalogue.map((invariant) => invariant.id)).toContain(id);
    expect(existsSync(resolve(root, `helpers/invariants/${id}.test.ts`)), 'its test').toBe(true);
    expect(existsSync(resolve(root, `docs/invariants/${id}.md`)), 'its page').toBe(true);
    const specs = globSync('specs/**/*.spec.ts', { cwd: root }).map(read).join('\n');
    expect(specs, 'its line in a spec').toMatch(new RegExp(`toUphold\\(\\s*${factory}\\(`));
  });

  test('each invariant is in the catalogue once', () => {
    expect(catalogue.map(({ id }) => `${id}.ts`)).toEqual(invariantFiles());
  });

  test('texts of invariants are whole', () => {
    for (const { id, claim, because, source, codes } of catalogue) {
      expect(source, id).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
      for (const text of [claim, because]) expect(text, id).toMatch(/^[^A-Z\s].{20,}[^.]$/);
      for (const [code, { means, remedy }] of Object.entries(codes)) {
        expect(code, id).toMatch(/^[a-z][a-z0-9-]+$/);
        expect(means, `${id} ${code}`).toMatch(/^.{20,}[^.]$/);
        expect(remedy.length, `${id} ${code}`).toBeGreaterThan(40);
      }
    }
  });

  test('scenarios are named as their files', async () => {
    const files = globSync('mocks/fleet/scenarios/*.ts', { cwd: root }).map((file) =>
      file.replace(/^.*\/|\.ts$/g, ''),
    );
    expect((await loadScenarios()).map(({ name }) => name)).toEqual(files.sort());
  });
});

test('files are named in kebab-case', () => {
  const kebab = /^([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*(\.(test|spec))?\.ts$/;
  expect(sources.filter((file) => !kebab.test(file))).toEqual([]);
});

test('what is generated is up to date: npm run generate', async () => {
  for (const [path, text] of await generatedFiles()) expect(read(path), path).toBe(text);
});
