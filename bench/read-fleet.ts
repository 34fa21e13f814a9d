import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Measured, measure, median } from './measure.ts';

/**
 * `muster run` as a process against the official paginators alone, in turn, both reading one Region from
 * `muster serve` in a third process. Prints medians and the ratios pair by pair.
 */
const { values } = parseArgs({
  options: {
    instances: { type: 'string', multiple: true, default: ['10000', '100000'] },
    rounds: { type: 'string', default: '3' },
  },
});

const serveFleet = async (instances: string) => {
  const server = spawn(process.execPath, [
    'bin/muster.js',
    'serve',
    '--instances',
    instances,
    '--spread',
    '1',
  ]);
  server.stderr.pipe(process.stderr);
  const [address]: Buffer[] = await once(server.stdout, 'data');
  return { url: String(address).trim(), stop: () => server.kill() };
};

interface Read extends Measured {
  readonly requests: number;
}

const runMuster = async (url: string, folder: string): Promise<Read> => {
  const file = join(folder, 'report.json');
  // The registration specs read just the two operations that the paginators read.
  const args = [
    'bin/muster.js',
    'run',
    'registration',
    '--target',
    url,
    '--region',
    'us-east-1',
    '--json',
    file,
  ];
  const measured = await measure(args);
  const { calls }: { calls: Record<string, number> } = JSON.parse(await readFile(file, 'utf8'));
  return { ...measured, requests: Object.values(calls).reduce((sum, count) => sum + count, 0) };
};

const runPaginators = async (url: string): Promise<Read> => {
  const measured = await measure(['bench/paginators.ts', url]);
  return { ...measured, requests: JSON.parse(measured.output).requests };
};

const figures = ['wallSeconds', 'cpuSeconds', 'peakMegabytes', 'requests'] as const;

const compare = async (instances: string, rounds: number): Promise<void> => {
  const server = await serveFleet(instances);
  const folder = await mkdtemp(join(tmpdir(), 'muster-bench-'));
  try {
    const pairs: { muster: Read; paginators: Read }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      pairs.push({
        muster: await runMuster(server.url, folder),
        paginators: await runPaginators(server.url),
      });
    }
    const rows = figures.map((figure) => [
      figure,
      {
        muster: Number(median(pairs.map(({ muster }) => muster[figure])).toFixed(2)),
        paginators: Number(median(pairs.map(({ paginators }) => paginators[figure])).toFixed(2)),
        ratio: Number(
          median(pairs.map(({ muster, paginators }) => muster[figure] / paginators[figure])).toFixed(2),
        ),
      },
    ]);
    console.log(`${instances} instances, medians of ${rounds} rounds:`);
    console.table(Object.fromEntries(rows));
  } finally {
    server.stop();
    await rm(folder, { recursive: true });
  }
};

for (const instances of values.instances) await compare(instances, Number(values.rounds));
