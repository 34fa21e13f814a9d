import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const folder = fileURLToPath(new URL('../../shared/', import.meta.url));
const index = `${folder}real/INDEX.json`;

/** Answers that AWS really gave lie beside the project, not in it. */
export const realAnswersPresent: boolean = existsSync(index);

const entrySchema = z.object({
  file: z.string(),
  service: z.string(),
  operation: z.string(),
  form: z.string(),
  status: z.number().optional(),
});

export interface RealAnswer {
  readonly file: string;
  readonly form: string;
  readonly text: string;
}

/** Every recorded answer for one operation that is not an error. */
export const realAnswers = (service: string, operation: string): readonly RealAnswer[] => {
  if (!realAnswersPresent) return [];
  return z
    .array(entrySchema)
    .parse(JSON.parse(readFileSync(index, 'utf8')))
    .filter((entry) => entry.service === service && entry.operation === operation && !entry.status)
    .map(({ file, form }) => ({ file, form, text: readFileSync(folder + file, 'utf8') }));
};
