import { type AwsError, awsError } from '../aws-error.ts';

/** How many entries a page may have, and has if nothing is asked for. */
export interface PageLimits {
  readonly smallest: number;
  readonly largest: number;
  readonly usual: number;
}

const outOfRange = (value: number, constraint: string): AwsError => {
  const text = `Value '${value}' at 'maxResults' failed to satisfy constraint: Member must have value ${constraint}`;
  return awsError('ValidationException', `1 validation error detected: ${text}`);
};

/** Checks MaxResults in the words of SSM. */
export const pageSize = (
  maxResults: number | undefined,
  { smallest, largest, usual }: PageLimits,
): number => {
  if (maxResults === undefined) return usual;
  if (maxResults < smallest) throw outOfRange(maxResults, `greater than or equal to ${smallest}`);
  if (maxResults > largest) throw outOfRange(maxResults, `less than or equal to ${largest}`);
  return maxResults;
};

/** What SSM says of a token that it did not give out. */
export const invalidToken = (): AwsError => awsError('InvalidNextToken', 'The specified token is not valid.');
