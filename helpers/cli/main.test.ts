import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { main } from './main.ts';

/** Runs a command line in this process, for what is refused before any spec runs. */
const refusalOf = async (args: readonly string[]) => {
  const written: string[] = [];
  const write = vi
    .spyOn(process.stderr, 'write')
    .mockImplementation((text) => written.push(String(text)) > 0);
  const { exitCode } = process;
  onTestFinished(() => {
    write.mockRestore();
    process.exitCode = exitCode;
  });
  await main(args);
  return { status: process.exitCode, err: written.join('') };
};

const config = (text: string): readonly string[] => {
  const folder = mkdtempSync(join(tmpdir(), 'muster-main-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'fleet.config.ts'), text);
  return ['run', '--config', join(folder, 'fleet.config.ts')];
};

test.each<[string, readonly string[] | (() => readonly string[]), RegExp]>([
  ['no such command', ['rnu'], /unknown command 'rnu'.*Did you mean run\?/s],
  ['no such flag', ['run', '--scenaro', 'x'], /unknown option '--scenaro'.*Did you mean --scenario\?/s],
  ['a flag without its value', ['run', '--only'], /'--only <glob>' argument missing/],
  ['no such scenario', ['run', '--scenario', 'ghost-node'], /no scenario "ghost-node".*ghost-nodes\?/],
  ['a tag without key', ['run', '--tag', '=prod'], /KEY=VALUE/],
  ['no such target', ['run', '--target', 'azure'], /mock, aws, or the URL/],
  [
    'a mock flag beside another target',
    ['run', '--target', 'aws', '--instances', '5'],
    /--instances shapes the simulated fleet/,
  ],
  ['a number that is none', ['run', '--instances', 'many'], /whole number/],
  ['a local time', ['run', '--now', '2026-11-21T06:00:00'], /with its zone/],
  ['a time that is none', ['run', '--now', 'tomorrow'], /ISO 8601/],
  ['no such invariant', ['explain', 'ssm/ghosts'], /no invariant "ssm\/ghosts"/],
  ['no id of a machine', ['diagnose', 'web-1'], /"web-1" is not the id of an instance/],
  ['no such configuration', ['run', '--config', 'nonsuch.ts'], /no configuration at nonsuch\.ts/],
  ['an unreadable configuration', () => config('export default {'), /fleet\.config\.ts could not be loaded/],
  ['no default export', () => config('export const fleet = {};'), /no default export/],
  [
    'a misspelt key',
    () => config('export default { acounts: [] };'),
    /acounts is not a key.*Did you mean accounts\?/,
  ],
])('%s: one paragraph, exit status 3, no stack', async (_, args, says) => {
  const { status, err } = await refusalOf(typeof args === 'function' ? args() : args);
  expect(status).toBe(3);
  expect(err).toMatch(says);
  expect(err).not.toMatch(/\n\s+at /);
  expect(err.trim().split('\n').length).toBeLessThanOrEqual(3);
});
