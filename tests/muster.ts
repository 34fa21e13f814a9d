import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { type Report, reportSchema } from '../helpers/reports/report.ts';

const bin = fileURLToPath(new URL('../bin/muster.js', import.meta.url));

/** Tests of a file run side by side, so what they leave is cleared when all of them have ended. */
const leftovers: (() => void | Promise<void>)[] = [];
export const clearAtEnd = (clear: () => void | Promise<void>): void => void leftovers.push(clear);
afterAll(async () => {
  for (const clear of leftovers) await clear();
});

export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

interface Surroundings {
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
}

const emptyHome = mkdtempSync(join(tmpdir(), 'muster-home-'));
clearAtEnd(() => rmSync(emptyHome, { recursive: true }));

/** The environment without whatever the machine knows of AWS, so that a test means the same everywhere. */
const plainEnv = (): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: emptyHome,
  NO_COLOR: '1',
  AWS_EC2_METADATA_DISABLED: 'true',
});

/** Runs `muster` as a process of its own, as a user would. */
export const muster = async (args: readonly string[], { env, cwd }: Surroundings = {}): Promise<Ended> => {
  const child = spawn(process.execPath, [bin, ...args], { env: { ...plainEnv(), ...env }, cwd });
  const parts = { out: '', err: '' };
  child.stdout.on('data', (part: Buffer) => (parts.out += part));
  child.stderr.on('data', (part: Buffer) => (parts.err += part));
  const [status] = await once(child, 'close');
  return { status, ...parts };
};

/** A folder of its own for a test. */
export const scratch = (files: Readonly<Record<string, string>> = {}): string => {
  const folder = mkdtempSync(join(tmpdir(), 'muster-test-'));
  clearAtEnd(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
};

/** Runs `muster run` and reads its report, which must be of the public shape. */
export const musterRun = async (
  args: readonly string[],
  surroundings: Surroundings = {},
): Promise<Ended & { report: Report }> => {
  const file = join(scratch(), 'report.json');
  const ended = await muster(['run', '--json', file, ...args], surroundings);
  return { ...ended, report: reportSchema.strict().parse(JSON.parse(readFileSync(file, 'utf8'))) };
};

/** Starts a command that prints its address when it listens. */
export const musterServe = async (args: readonly string[]): Promise<string> => {
  const child = spawn(process.execPath, [bin, 'serve', ...args], { env: plainEnv() });
  clearAtEnd(async () => {
    child.kill();
    if (child.exitCode === null) await once(child, 'close');
  });
  const [address]: Buffer[] = await once(child.stdout, 'data');
  return String(address).trim();
};
