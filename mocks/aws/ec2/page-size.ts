import { type AwsError, awsError } from '../aws-error.ts';

/** Which values of MaxResults an operation takes; without one it takes the largest. */
export interface PageLimits {
  readonly smallest: number;
  readonly largest: number;
}

const usual: PageLimits = { smallest: 5, largest: 1000 };

const outOfRange = (value: number, expectation: string): AwsError =>
  awsError(
    'InvalidParameterValue',
    `Value ( ${value} ) for parameter maxResults is invalid. Expecting a value ${expectation}.`,
  );

/** Checks MaxResults, for most of EC2's listings from 5 to 1000. */
export const pageSize = (
  maxResults: number | undefined,
  { smallest, largest }: PageLimits = usual,
): number => {
  if (maxResults === undefined) return largest;
  if (maxResults < smallest) throw outOfRange(maxResults, `greater than or equal to ${smallest}`);
  if (maxResults > largest) throw outOfRange(maxResults, `less than or equal to ${largest}`);
  return maxResults;
};

/** What EC2 says of a token that it did not give out. */
export const invalidToken = (): AwsError =>
  awsError('InvalidParameterValue', 'Unable to parse pagination token');
