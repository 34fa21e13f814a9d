import type { Protocol } from './protocol.ts';
import { type QueryDialect, readQuery } from './query-reader.ts';
import { inputOf, nameOf, namespaceOf, nameTrait, outputOf } from './schema.ts';
import { escapeXml } from './xml-text.ts';
import { writerOf } from './xml-writer.ts';

const namespaces: Readonly<Record<string, string>> = {
  'com.amazonaws.iam': 'https://iam.amazonaws.com/doc/2010-05-08/',
  'com.amazonaws.sts': 'https://sts.amazonaws.com/doc/2011-06-15/',
};

const contentType = 'text/xml';

const dialect: QueryDialect = {
  memberKey: (name, shape) => nameTrait(shape, 'xmlName') ?? name,
  listStep: (list) =>
    list.getMergedTraits().xmlFlattened === undefined
      ? (nameTrait(list.getValueSchema(), 'xmlName') ?? 'member')
      : undefined,
};

/** The query protocol of IAM and STS: `.member.N` lists in requests, a result wrapper in answers. */
export const awsQuery: Protocol = {
  decode: (schema, body) => readQuery(body, inputOf(schema), dialect),
  encode: (schema, output, requestId) => {
    const name = nameOf(schema);
    const xmlns = namespaces[namespaceOf(schema)] ?? `https://${namespaceOf(schema)}/`;
    const result = `<${name}Result>${writerOf(outputOf(schema))(output)}</${name}Result>`;
    const metadata = `<ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata>`;
    return { contentType, body: `<${name}Response xmlns="${xmlns}">${result}${metadata}</${name}Response>` };
  },
  encodeError: ({ code, message, status }, requestId) => {
    const type = status < 500 ? 'Sender' : 'Receiver';
    const [safeCode, safeMessage] = [escapeXml(code), escapeXml(message)];
    const error = `<Error><Type>${type}</Type><Code>${safeCode}</Code><Message>${safeMessage}</Message></Error>`;
    return {
      contentType,
      body: `<ErrorResponse>${error}<RequestId>${requestId}</RequestId></ErrorResponse>`,
    };
  },
};
