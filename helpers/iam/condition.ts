import { allOf, anyOf, type Certainty, certainly, not, unknown } from './certainty.ts';
import { matchesGlob, overlapOf } from './glob.ts';
import type { Condition } from './statement.ts';

/**
 * What is known of a request, by condition key in lower case; a key that is not here may be anything or
 * absent. A value is written as a glob where only its shape is known (`arn:aws:ssm:eu-west-1:…:*`).
 */
export type RequestContext = Readonly<Record<string, string | undefined>>;

/** Whether a key whose value is known, perhaps as a glob, fits one value of a condition. */
type Comparison = (wanted: string, possible: string) => Certainty;

const degree = { all: 'yes', none: 'no', some: unknown() } as const;

const like: Comparison = (wanted, possible) => degree[overlapOf(wanted, possible)];

const equal: Comparison = (wanted, possible) => {
  if (!/[*?]/.test(possible)) return certainly(wanted === possible);
  return matchesGlob(possible, wanted) ? unknown() : 'no';
};

const equalIgnoringCase: Comparison = (wanted, possible) =>
  equal(wanted.toLowerCase(), possible.toLowerCase());

const partsOf = (arn: string): readonly string[] => {
  const [partition, service, region, account, id, ...resource] = arn.split(':');
  return [partition, service, region, account, id, resource.join(':')].map((part) => part ?? '');
};

/** ArnEquals and ArnLike are one operator: both compare the six parts of an ARN one by one, with wildcards. */
const arnLike: Comparison = (wanted, possible) => {
  if (wanted.split(':').length < 6) return unknown();
  const parts = partsOf(possible);
  return allOf(partsOf(wanted).map((part, index) => like(part, parts[index] ?? '')));
};

/** A key that is known is present: `Null` asks whether it is not. */
const isAbsent: Comparison = (wanted) => certainly(wanted.toLowerCase() === 'false');

const comparisons: Readonly<Record<string, readonly [Comparison, 'not'?]>> = {
  stringequals: [equal],
  stringnotequals: [equal, 'not'],
  stringequalsignorecase: [equalIgnoringCase],
  stringnotequalsignorecase: [equalIgnoringCase, 'not'],
  stringlike: [like],
  stringnotlike: [like, 'not'],
  arnequals: [arnLike],
  arnlike: [arnLike],
  arnnotequals: [arnLike, 'not'],
  arnnotlike: [arnLike, 'not'],
  bool: [equalIgnoringCase],
  null: [isAbsent],
};

/** The keys that are known are present and have one value, so these affixes change nothing for them. */
const withoutAffixes = (operator: string): string =>
  operator.toLowerCase().replace(/^for(anyvalue|allvalues):|ifexists$/g, '');

/** Whether one comparison of a Condition element holds; where that cannot be told, its key is named. */
export const conditionHolds = ({ operator, key, values }: Condition, context: RequestContext): Certainty => {
  const name = key.toLowerCase();
  const known = Object.hasOwn(context, name) ? context[name] : undefined;
  if (known === undefined) return unknown(`condition key ${key}`);
  const operation = withoutAffixes(operator);
  const [compare, negation] = (Object.hasOwn(comparisons, operation) && comparisons[operation]) || [];
  if (!compare) return unknown(`condition operator ${operator} on ${key}`);
  const found = anyOf(values.map((wanted) => (wanted.includes('${') ? unknown() : compare(wanted, known))));
  return typeof found === 'string' ? (negation ? not(found) : found) : unknown(`condition key ${key}`);
};

/** A statement applies only where all its conditions hold. */
export const conditionsHold = (conditions: readonly Condition[], context: RequestContext): Certainty =>
  allOf(conditions.map((condition) => conditionHolds(condition, context)));
