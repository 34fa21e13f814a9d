import { type ConditionOperator, operatorNamed } from './condition-operators.ts';
import { listed } from './listed.ts';
import type { PolicyStatement } from './model.ts';
import { variablesIn, withVariables } from './policy-variables.ts';
import { type SimulationContext, valuesIn } from './request-context.ts';

interface Comparison {
  /** `ForAnyValue`, `ForAllValues`, or empty. */
  readonly quantifier: string;
  readonly operator: string;
  readonly ifExists: boolean;
  readonly key: string;
  readonly wanted: readonly string[];
}

const comparisonsIn = ({ Condition = {} }: PolicyStatement): readonly Comparison[] =>
  Object.entries(Condition).flatMap(([written, keys]) => {
    const [, set = '', operator = '', ifExists] =
      /^(?:(ForAnyValue|ForAllValues):)?(.*?)(IfExists)?$/i.exec(written) ?? [];
    return Object.entries(keys).map(([key, wanted]) => ({
      quantifier: set.toLowerCase(),
      operator,
      ifExists: ifExists !== undefined,
      key,
      wanted: listed(wanted).map(String),
    }));
  });

const isNull = (operator: string): boolean => operator.toLowerCase() === 'null';

/** What holds of a key that the request does not have: a negated comparison does, and one over all its values. */
const holdsWithoutKey = ({ quantifier, ifExists }: Comparison, { negated }: ConditionOperator): boolean => {
  if (ifExists || quantifier === 'forallvalues') return true;
  return negated && quantifier !== 'foranyvalue';
};

const holdsFor = (
  { quantifier, wanted }: Comparison,
  { compare, negated }: ConditionOperator,
  given: readonly string[],
): boolean => {
  const agrees = (value: string) => wanted.some((one) => compare(one, value)) !== negated;
  if (quantifier === 'forallvalues') return given.every(agrees);
  if (quantifier === 'foranyvalue') return given.some(agrees);
  return negated ? given.every(agrees) : given.some(agrees);
};

const holds = (comparison: Comparison, context: SimulationContext): boolean => {
  const given = valuesIn(context, comparison.key);
  if (isNull(comparison.operator)) {
    return comparison.wanted.some((wanted) => (wanted.toLowerCase() === 'true') === (given === undefined));
  }
  const operator = operatorNamed(comparison.operator);
  if (!operator) return false;
  if (!given) return holdsWithoutKey(comparison, operator);
  const wanted = comparison.wanted.map((text) => withVariables(text, context));
  const filled = wanted.flatMap((text) => text ?? []);
  return filled.length === wanted.length && holdsFor({ ...comparison, wanted: filled }, operator, given);
};

/**
 * Whether all of a statement's conditions hold.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export const conditionsHold = (statement: PolicyStatement, context: SimulationContext): boolean =>
  comparisonsIn(statement).every((comparison) => holds(comparison, context));

/** The keys that a statement asks about and the context does not tell, or not in a way that is understood. */
export const keysMissingFor = (statement: PolicyStatement, context: SimulationContext): readonly string[] => {
  const comparisons = comparisonsIn(statement);
  const ungraspable = comparisons.filter(({ operator }) => !isNull(operator) && !operatorNamed(operator));
  const texts = [
    ...listed(statement.Resource),
    ...listed(statement.NotResource),
    ...comparisons.flatMap(({ wanted }) => wanted),
  ];
  const asked = [...comparisons.map(({ key }) => key), ...texts.flatMap(variablesIn)];
  const unknown = asked.filter((key) => valuesIn(context, key) === undefined);
  return [...new Set([...unknown, ...ungraspable.map(({ key }) => key)])];
};
