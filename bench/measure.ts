import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One run of a process: seconds, megabytes, and what it printed. */
export interface Measured {
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
  readonly output: string;
}

const usageReporter = fileURLToPath(new URL('./report-usage.ts', import.meta.url));

const finished = (args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', usageReporter, ...args], { env });
    const parts: string[] = [];
    child.stdout.on('data', (part: Buffer) => parts.push(part.toString()));
    child.stderr.on('data', (part: Buffer) => process.stderr.write(part));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(parts.join('')) : reject(new Error(`${args.join(' ')} ended with ${code}`)),
    );
  });

/** Runs a script of this project as a process of its own and tells what it took. */
export const measure = async (args: readonly string[]): Promise<Measured> => {
  const folder = await mkdtemp(join(tmpdir(), 'muster-bench-'));
  const usageFile = join(folder, 'usage.json');
  try {
    const begun = performance.now();
    const output = await finished(args, { ...process.env, MUSTER_BENCH_USAGE: usageFile });
    const wallSeconds = (performance.now() - begun) / 1000;
    const usage: Pick<Measured, 'cpuSeconds' | 'peakMegabytes'> = JSON.parse(
      await readFile(usageFile, 'utf8'),
    );
    return { ...usage, wallSeconds, output };
  } finally {
    await rm(folder, { recursive: true });
  }
};

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};
