import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UsageError } from '../usage-error.ts';

export const writeReport = async (file: string, report: unknown): Promise<void> => {
  await writeFile(resolve(file), `${JSON.stringify(report, null, 2)}\n`).catch((error: Error) => {
    throw new UsageError(
      `The report could not be written to ${file}: ${error.message}. Give --json a path in a folder that exists.`,
    );
  });
};
