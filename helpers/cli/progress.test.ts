import type { WriteStream } from 'node:tty';
import { expect, test } from 'vitest';
import { showProgress } from './progress.ts';

const progress = { accountRegions: 6, done: 2, instances: 1200, nodes: 900 };

const streamOf = (isTTY: boolean) => {
  const written: string[] = [];
  const stream = { isTTY, write: (text: string) => written.push(text) > 0 } as unknown as WriteStream;
  return { stream, written };
};

test('a terminal is told how far the reading is, on one line, not oftener than needed, and left clean', () => {
  const { stream, written } = streamOf(true);
  const { show, clear } = showProgress(stream);
  for (let times = 0; times < 50; times += 1) show(progress);
  clear();
  expect(written).toEqual([
    '\r\u001b[2Kreading: 2 of 6 account-Regions, 1200 instances, 900 nodes',
    '\r\u001b[2K',
  ]);
});

test('a log file is spared', () => {
  const { stream, written } = streamOf(false);
  const { show, clear } = showProgress(stream);
  show(progress);
  clear();
  expect(written).toEqual([]);
});
