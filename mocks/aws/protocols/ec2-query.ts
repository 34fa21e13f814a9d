import type { Protocol } from './protocol.ts';
import { type QueryDialect, readQuery } from './query-reader.ts';
import { inputOf, nameOf, nameTrait, outputOf } from './schema.ts';
import { escapeXml } from './xml-text.ts';
import { writerOf } from './xml-writer.ts';

const namespace = 'http://ec2.amazonaws.com/doc/2016-11-15/';
const contentType = 'text/xml;charset=UTF-8';
const prologue = '<?xml version="1.0" encoding="UTF-8"?>\n';

const capitalized = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const dialect: QueryDialect = {
  memberKey: (name, shape) =>
    nameTrait(shape, 'ec2QueryName') ?? capitalized(nameTrait(shape, 'xmlName') ?? name),
  listStep: () => undefined,
};

/** EC2's own variant of the query protocol: flat lists in requests, `<item>` lists and no wrapper in answers. */
export const ec2Query: Protocol = {
  decode: (schema, body) => readQuery(body, inputOf(schema), dialect),
  encode: (schema, output, requestId) => {
    const root = `${nameOf(schema)}Response`;
    const content = writerOf(outputOf(schema))(output);
    const opening = `${prologue}<${root} xmlns="${namespace}"><requestId>${requestId}</requestId>`;
    return { contentType, body: `${opening}${content}</${root}>` };
  },
  encodeError: ({ code, message }, requestId) => {
    const error = `<Error><Code>${escapeXml(code)}</Code><Message>${escapeXml(message)}</Message></Error>`;
    const body = `<Response><Errors>${error}</Errors><RequestID>${requestId}</RequestID></Response>`;
    return { contentType, body: prologue + body };
  },
};
