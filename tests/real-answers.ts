import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { type Access, createAccess, createLimit } from '../helpers/collectors/access.ts';
import { createClients } from '../helpers/collectors/clients.ts';
import { serveAnswers } from '../helpers/collectors/test-answers.ts';
import { exampleCredentials } from '../helpers/targets/example-credentials.ts';
import type { Protocol } from '../mocks/aws/protocols/protocol.ts';
import type { OperationSchema } from '../mocks/aws/protocols/schema.ts';
import { serviceNamed } from '../mocks/aws/services.ts';

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

/** The same with its name before it, as a table of tests takes it. */
export const answersOf = (service: string, operation: string) =>
  realAnswers(service, operation).map((answer) => [answer.file, answer] as const);

/** The real SDK, answered with these bodies. */
export const accessTo = async (bodies: Readonly<Record<string, string>>): Promise<Access> => {
  const { url } = await serveAnswers(
    Object.fromEntries(Object.entries(bodies).map(([operation, body]) => [operation, { body }])),
  );
  const clients = createClients({ endpoint: url, timeout: 5000, attempts: 1, backOff: false });
  onTestFinished(() => clients.close());
  return createAccess({
    account: '111122223333',
    region: 'us-east-1',
    clients,
    credentials: exampleCredentials,
    scope: { tags: [], ids: [] },
    limit: createLimit(4),
    clock: Date.now,
    progressed: () => undefined,
  });
};

const protocolOf = (service: string): Protocol => serviceNamed(service, service === 'ssm').protocol;

/** A wire body: raw where it was recorded as one, else written again by our own wire handlers. */
export const wireBody = (service: string, schema: OperationSchema, { form, text }: RealAnswer): string => {
  if (form !== 'sdk-json') return text;
  return protocolOf(service).encode(schema, JSON.parse(text), 'c0ffee00-0000-4000-8000-000000000000').body;
};

/** What an answer says, read by other means than the SDK's: the parsed form, or plain patterns over the XML. */
export const inXml = (xml: string, tag: string): string[] =>
  [...xml.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map(([, value = '']) => value);
