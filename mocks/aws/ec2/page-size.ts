import { type AwsError, awsError } from '../aws-error.ts';

const smallest = 5;
const largest = 1000;

const outOfRange = (value: number, expectation: string): AwsError =>
  awsError(
    'InvalidParameterValue',
    `Value ( ${value} ) for parameter maxResults is invalid. Expecting a value ${expectation}.`,
  );

/** Checks MaxResults as most of EC2's listings do. */
export const pageSize = (maxResults: number = largest): number => {
  if (maxResults < smallest) throw outOfRange(maxResults, `greater than or equal to ${smallest}`);
  if (maxResults > largest) throw outOfRange(maxResults, `less than or equal to ${largest}`);
  return maxResults;
};

/** What EC2 says of a token that it did not give out. */
export const invalidToken = (): AwsError =>
  awsError('InvalidParameterValue', 'Unable to parse pagination token');
