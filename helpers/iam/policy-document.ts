import { z } from 'zod';
import { listOf, type Statement, statementSchema } from './statement.ts';

/** A policy's statements, or why there is no telling what it says: which is not the same as "nothing". */
export type PolicyReading =
  | { readonly readable: true; readonly statements: readonly Statement[] }
  | { readonly readable: false; readonly reason: string };

const documentSchema = z.object({
  Version: z.enum(['2012-10-17', '2008-10-17']).optional(),
  Statement: listOf(statementSchema),
});

const unreadable = (reason: string): PolicyReading => ({ readable: false, reason });

/** IAM hands documents out URL-encoded after RFC 3986, EC2 as plain JSON, some SDKs as objects. */
const decode = (document: string): unknown => {
  const text = document.trim();
  return JSON.parse(text.startsWith('{') ? text : decodeURIComponent(text));
};

/** zod leaves this key out of what it copies, and a condition must not vanish in silence. */
const isPolluted = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (Object.hasOwn(value, '__proto__') || Object.values(value).some(isPolluted));

const readStatements = (value: unknown): PolicyReading => {
  if (typeof value !== 'object' || value === null) return unreadable('the policy is not a JSON object');
  if (!('Statement' in value)) return unreadable('the policy has no Statement');
  if (isPolluted(value)) return unreadable('the policy has an element named __proto__');
  const { success, data, error } = documentSchema.safeParse(value);
  if (success) return { readable: true, statements: data.Statement };
  const [issue] = error.issues;
  return unreadable(`${issue?.path.join('.') || 'the policy'}: ${issue?.message ?? 'not understood'}`);
};

/** Reads a policy document, which is untrusted input, into statements of one form. */
export const readPolicy = (document: unknown): PolicyReading => {
  if (typeof document !== 'string') return readStatements(document);
  try {
    return readStatements(decode(document));
  } catch (error) {
    return unreadable(
      error instanceof URIError ? 'the policy is not URL-encoded text' : 'the policy is not JSON',
    );
  }
};
