import type { NormalizedSchema } from '@smithy/core/schema';
import { awsError } from '../aws-error.ts';
import { type Fields, kindOf, nameTrait, type ShapeKind } from './schema.ts';

/** What a family of query services calls its parameters. */
export interface QueryDialect {
  memberKey(name: string, shape: NormalizedSchema): string;
  /** The step between a list and its numbered items, `member` in IAM and STS, none in EC2. */
  listStep(list: NormalizedSchema): string | undefined;
}

/** Parameters by the steps of their dotted names. */
interface Node {
  value?: string;
  readonly children: Map<string, Node>;
}

const emptyNode = (): Node => ({ children: new Map() });

const childOf = (node: Node, step: string): Node => {
  const known = node.children.get(step) ?? emptyNode();
  node.children.set(step, known);
  return known;
};

const parseForm = (body: string): Node => {
  const root = emptyNode();
  for (const [name, value] of new URLSearchParams(body)) {
    name.split('.').reduce(childOf, root).value = value;
  }
  return root;
};

const readNumber = (text: string): number => {
  const number = Number(text);
  if (text.trim() === '' || Number.isNaN(number))
    throw awsError('InvalidParameterValue', `Invalid number: ${text}`);
  return number;
};

const readBoolean = (text: string): boolean => {
  if (text !== 'true' && text !== 'false')
    throw awsError('InvalidParameterValue', `Invalid boolean value: ${text}`);
  return text === 'true';
};

const scalar =
  <T>(read: (text: string) => T) =>
  (node: Node): T =>
    read(node.value ?? '');

const numbered = (node: Node): readonly Node[] =>
  [...node.children]
    .filter(([step]) => /^\d+$/.test(step))
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, child]) => child);

type Reader = (node: Node, shape: NormalizedSchema, dialect: QueryDialect) => unknown;

const readStruct = (node: Node, shape: NormalizedSchema, dialect: QueryDialect): Fields => {
  const members = [...shape.structIterator()].flatMap(([name, member]) => {
    const child = node.children.get(dialect.memberKey(name, member));
    return child ? [[name, readShape(child, member, dialect)] as const] : [];
  });
  return Object.fromEntries(members);
};

const readList: Reader = (node, shape, dialect) => {
  const step = dialect.listStep(shape);
  const items = step === undefined ? node : (node.children.get(step) ?? emptyNode());
  return numbered(items).map((item) => readShape(item, shape.getValueSchema(), dialect));
};

const readMap: Reader = (node, shape, dialect) => {
  const entries = numbered(node.children.get('entry') ?? node).map((entry) => [
    entry.children.get(nameTrait(shape.getKeySchema(), 'xmlName') ?? 'key')?.value ?? '',
    readShape(
      childOf(entry, nameTrait(shape.getValueSchema(), 'xmlName') ?? 'value'),
      shape.getValueSchema(),
      dialect,
    ),
  ]);
  return Object.fromEntries(entries);
};

const readText = scalar((text) => text);

const readers: Readonly<Record<ShapeKind, Reader>> = {
  struct: readStruct,
  list: readList,
  map: readMap,
  timestamp: scalar((text) => new Date(text)),
  blob: scalar((text) => Buffer.from(text, 'base64')),
  boolean: scalar(readBoolean),
  number: scalar(readNumber),
  string: readText,
  document: readText,
};

const readShape: Reader = (node, shape, dialect) => readers[kindOf(shape)](node, shape, dialect);

/** Reads a form body into the SDK's shape of an input; parameters that it does not know are left out. */
export const readQuery = (body: string, shape: NormalizedSchema, dialect: QueryDialect): Fields =>
  readStruct(parseForm(body), shape, dialect);
