import { type AwsError, awsError } from '../aws-error.ts';

/** IAM's word for what is not there, or not there any more. */
export const noSuchEntity = (text: string): AwsError => awsError('NoSuchEntity', text, 404);
