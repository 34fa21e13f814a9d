import { awsError } from '../aws-error.ts';
import { readJson } from './json-reader.ts';
import { projectorOf } from './json-writer.ts';
import type { Protocol } from './protocol.ts';
import { inputOf, isFields, outputOf } from './schema.ts';

const contentType = 'application/x-amz-json-1.1';

const parse = (body: string): unknown => {
  try {
    return body === '' ? {} : JSON.parse(body);
  } catch {
    throw awsError('SerializationException', 'The request body is not valid JSON.');
  }
};

/** AWS JSON 1.1, which SSM, KMS, Logs and Organizations speak; times are seconds since the epoch. */
export const awsJson: Protocol = {
  decode: (schema, body) => {
    const input = readJson(parse(body), inputOf(schema));
    return isFields(input) ? input : {};
  },
  encode: (schema, output) => ({ contentType, body: JSON.stringify(projectorOf(outputOf(schema))(output)) }),
  encodeError: ({ code, message }) => ({ contentType, body: JSON.stringify({ __type: code, message }) }),
};
