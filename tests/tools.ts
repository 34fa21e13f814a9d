import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** A program that not every machine has, which judges from outside what this project does. */
export interface Tool {
  readonly path: string | undefined;
  /** Its tests are skipped; where `MUSTER_REQUIRE` names the tool they fail instead. */
  readonly isMissing: boolean;
  /** Ends the name of a skipped test, so that the reason is on the screen. */
  readonly reason: string;
}

export const toolNamed = (name: string): Tool => {
  const path = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isExecutable);
  const isRequired = (process.env['MUSTER_REQUIRE'] ?? '').split(/[\s,]+/).includes(name);
  const isMissing = path === undefined && !isRequired;
  return { path, isMissing, reason: isMissing ? ` (skipped: no ${name} on the PATH)` : '' };
};
