import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import type { Scenario } from './scenario.ts';

const isScenario = (value: unknown): value is Scenario =>
  typeof value === 'object' && value !== null && 'about' in value && 'apply' in value;

/** The names of all scenarios, without loading any. */
export const scenarioNames = (): readonly string[] =>
  readdirSync(new URL('./scenarios/', import.meta.url))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => basename(file, '.ts'))
    .sort();

const load = async (stem: string): Promise<Scenario> => {
  const module: Record<string, unknown> = await import(`./scenarios/${stem}.ts`);
  const found = Object.values(module).find(isScenario);
  if (!found) throw new Error(`mocks/fleet/scenarios/${stem}.ts exports no scenario`);
  return found;
};

/** Finds every scenario in its directory, so that adding one is adding a file. */
export const loadScenarios = (): Promise<readonly Scenario[]> => Promise.all(scenarioNames().map(load));

/** Finds one scenario by its name, without loading the others. */
export const loadScenario = (name: string): Promise<Scenario> => {
  const known = scenarioNames();
  if (known.includes(name)) return load(name);
  return Promise.reject(new RangeError(`there is no scenario "${name}"; there are ${known.join(', ')}`));
};
