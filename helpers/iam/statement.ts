import { z } from 'zod';

/** What an element names, or with its `Not…` form all that it does not name. */
export interface Listed<T> {
  readonly values: readonly T[];
  readonly negated: boolean;
}

/** One principal; its type is `*` where the policy says `"Principal": "*"`. */
export interface Principal {
  readonly type: '*' | 'AWS' | 'Service' | 'Federated' | 'CanonicalUser';
  readonly value: string;
}

/** One comparison of a Condition element: the key fits one of the values. */
export interface Condition {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
}

/** A policy statement in the one form that judges look at, however it was written. */
export interface Statement {
  readonly sid?: string;
  readonly effect: 'Allow' | 'Deny';
  readonly actions: Listed<string>;
  readonly resources?: Listed<string>;
  readonly principals?: Listed<Principal>;
  readonly conditions: readonly Condition[];
}

/** IAM takes a single value wherever it takes a list. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(item));

const texts = listOf(z.string());
const scalars = listOf(z.union([z.string(), z.number(), z.boolean()]).transform(String));

const principalsByType = z
  .strictObject({ AWS: texts, Service: texts, Federated: texts, CanonicalUser: texts })
  .partial()
  .transform((byType) =>
    (['AWS', 'Service', 'Federated', 'CanonicalUser'] as const).flatMap((type) =>
      (byType[type] ?? []).map((value): Principal => ({ type, value })),
    ),
  );

const everyone = z.literal('*').transform((value): readonly Principal[] => [{ type: '*', value }]);

const principals = z.union([everyone, principalsByType], {
  error: 'neither "*" nor AWS, Service, Federated or CanonicalUser with their names',
});

const conditions = z
  .record(z.string(), z.record(z.string(), scalars))
  .transform((operators) =>
    Object.entries(operators).flatMap(([operator, keys]) =>
      Object.entries(keys).map(([key, values]): Condition => ({ operator, key, values })),
    ),
  );

const named = <T>(plain: readonly T[] | undefined, negative: readonly T[] | undefined) =>
  plain ? { values: plain, negated: false } : negative && { values: negative, negated: true };

const noneNamed: Listed<never> = { values: [], negated: false };

/**
 * The statement grammar, strict about element names: an element that is not understood could be what
 * narrows the statement. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export const statementSchema = z
  .strictObject({
    Sid: z.string().optional(),
    Effect: z.enum(['Allow', 'Deny']),
    Action: texts.optional(),
    NotAction: texts.optional(),
    Resource: texts.optional(),
    NotResource: texts.optional(),
    Principal: principals.optional(),
    NotPrincipal: principals.optional(),
    Condition: conditions.optional(),
  })
  .refine(({ Action, NotAction }) => !Action !== !NotAction, 'needs one of Action and NotAction')
  .refine(({ Resource, NotResource }) => !(Resource && NotResource), 'has both Resource and NotResource')
  .refine((raw) => !(raw.Principal && raw.NotPrincipal), 'has both Principal and NotPrincipal')
  .transform((raw): Statement => {
    const resources = named(raw.Resource, raw.NotResource);
    const whom = named(raw.Principal, raw.NotPrincipal);
    return {
      ...(raw.Sid !== undefined && { sid: raw.Sid }),
      effect: raw.Effect,
      actions: named(raw.Action, raw.NotAction) ?? noneNamed,
      ...(resources && { resources }),
      ...(whom && { principals: whom }),
      conditions: raw.Condition ?? [],
    };
  });
