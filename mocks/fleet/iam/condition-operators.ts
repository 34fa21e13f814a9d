import { fits, fitsIgnoringCase } from './pattern.ts';

/** How one value of a condition compares with one value of the request. */
type Comparison = (wanted: string, given: string) => boolean;

/** An operator without its affixes; a negated one holds where no value agrees. */
export interface ConditionOperator {
  readonly compare: Comparison;
  readonly negated: boolean;
}

const equal: Comparison = (wanted, given) => wanted === given;
const equalIgnoringCase: Comparison = (wanted, given) => wanted.toLowerCase() === given.toLowerCase();

const arn: Comparison = (wanted, given) => {
  const parts = (text: string) => /^([^:]*):([^:]*):([^:]*):([^:]*):([^:]*):([\s\S]*)$/.exec(text)?.slice(1);
  const [pattern, actual] = [parts(wanted), parts(given)];
  return !!pattern && !!actual && pattern.every((part, index) => fits(part, actual[index] ?? ''));
};

const compared =
  (read: (text: string) => number, test: (given: number, wanted: number) => boolean): Comparison =>
  (wanted, given) =>
    test(read(given), read(wanted));

const orderings = {
  Equals: (given: number, wanted: number) => given === wanted,
  LessThan: (given: number, wanted: number) => given < wanted,
  LessThanEquals: (given: number, wanted: number) => given <= wanted,
  GreaterThan: (given: number, wanted: number) => given > wanted,
  GreaterThanEquals: (given: number, wanted: number) => given >= wanted,
} as const;

const ordered = (kind: string, read: (text: string) => number): readonly (readonly [string, Comparison])[] =>
  Object.entries(orderings).map(([name, test]) => [`${kind}${name}`, compared(read, test)]);

const negations: Readonly<Record<string, Comparison>> = {
  StringNotEquals: equal,
  StringNotEqualsIgnoreCase: equalIgnoringCase,
  StringNotLike: fits,
  ArnNotEquals: arn,
  ArnNotLike: arn,
  NumericNotEquals: compared(Number, orderings.Equals),
  DateNotEquals: compared(Date.parse, orderings.Equals),
};

const operators: ReadonlyMap<string, ConditionOperator> = new Map(
  [
    ['StringEquals', equal] as const,
    ['StringEqualsIgnoreCase', equalIgnoringCase] as const,
    ['StringLike', fits] as const,
    ['ArnEquals', arn] as const,
    ['ArnLike', arn] as const,
    ['Bool', fitsIgnoringCase] as const,
    ...ordered('Numeric', Number),
    ...ordered('Date', Date.parse),
  ]
    .map(([name, compare]): [string, ConditionOperator] => [name.toLowerCase(), { compare, negated: false }])
    .concat(
      Object.entries(negations).map(([name, compare]) => [name.toLowerCase(), { compare, negated: true }]),
    ),
);

/** The operator of that name without its affixes, or undefined for one that the simulator does not know. */
export const operatorNamed = (name: string): ConditionOperator | undefined =>
  operators.get(name.toLowerCase());
