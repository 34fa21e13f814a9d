/** An error that AWS answers with, under its own code. */
export interface AwsError extends Error {
  readonly code: string;
  readonly status: number;
}

/** Makes an AWS error to throw; most have the HTTP status 400. */
export const awsError = (code: string, message: string, status = 400): AwsError =>
  Object.assign(new Error(message), { name: 'AwsError', code, status });

/** Tells an answer in AWS's name from a fault of the simulator's own. */
export const isAwsError = (value: unknown): value is AwsError =>
  value instanceof Error && value.name === 'AwsError';
