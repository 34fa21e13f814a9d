import type { WriteStream } from 'node:tty';
import type { Progress } from '../open-fleet.ts';

const notOftenerThan = 100;

const line = ({ accountRegions, done, instances, nodes }: Progress): string =>
  `reading: ${done} of ${accountRegions} account-Regions, ${instances} instances, ${nodes} nodes`;

/** Tells a person who waits how far the reading is; a log file is spared. */
export const showProgress = (stream: WriteStream) => {
  if (!stream.isTTY) return { show: () => undefined, clear: () => undefined };
  let shownAt = 0;
  return {
    show: (progress: Progress) => {
      if (Date.now() - shownAt < notOftenerThan) return;
      shownAt = Date.now();
      stream.write(`\r\u001b[2K${line(progress)}`);
    },
    clear: () => {
      if (shownAt > 0) stream.write('\r\u001b[2K');
    },
  };
};
