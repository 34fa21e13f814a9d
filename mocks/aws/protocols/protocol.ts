import type { AwsError } from '../aws-error.ts';
import type { Fields, OperationSchema } from './schema.ts';

/** The headers' and body's text of an answer. */
export interface Encoded {
  readonly contentType: string;
  readonly body: string;
}

/** How one family of AWS services writes requests, answers and errors. */
export interface Protocol {
  /** Reads a request body into the SDK's shape of the operation's input. */
  decode(schema: OperationSchema, body: string): Fields;
  /** Writes an answer from the SDK's shape of the operation's output; members that it does not have are left out. */
  encode(schema: OperationSchema, output: object, requestId: string): Encoded;
  encodeError(error: AwsError, requestId: string): Encoded;
}
