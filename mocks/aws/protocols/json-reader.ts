import type { NormalizedSchema } from '@smithy/core/schema';
import { awsError } from '../aws-error.ts';
import { isFields, kindOf, type ShapeKind } from './schema.ts';

type Reader = (value: unknown, shape: NormalizedSchema) => unknown;

const refuse = (value: unknown, kind: ShapeKind): never => {
  throw awsError('SerializationException', `${JSON.stringify(value)} can not be converted to a ${kind}`);
};

const readStruct: Reader = (value, shape) => {
  if (!isFields(value) || Array.isArray(value)) return refuse(value, 'struct');
  const members = [...shape.structIterator()]
    .filter(([name]) => value[name] !== undefined && value[name] !== null)
    .map(([name, member]) => [name, readJson(value[name], member)]);
  return Object.fromEntries(members);
};

const readList: Reader = (value, shape) =>
  Array.isArray(value) ? value.map((item) => readJson(item, shape.getValueSchema())) : refuse(value, 'list');

const readMap: Reader = (value, shape) => {
  if (!isFields(value)) return refuse(value, 'map');
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, readJson(item, shape.getValueSchema())]),
  );
};

const ofType =
  (type: 'string' | 'number' | 'boolean'): Reader =>
  (value) =>
    typeof value === type ? value : refuse(value, type);

const readers: Readonly<Record<ShapeKind, Reader>> = {
  struct: readStruct,
  list: readList,
  map: readMap,
  timestamp: (value) => (typeof value === 'number' ? new Date(value * 1000) : refuse(value, 'timestamp')),
  blob: (value) => (typeof value === 'string' ? Buffer.from(value, 'base64') : refuse(value, 'blob')),
  boolean: ofType('boolean'),
  number: ofType('number'),
  string: ofType('string'),
  document: (value) => value,
};

/** Turns parsed JSON into the SDK's shape, and refuses what AWS would refuse to deserialise. */
export const readJson: Reader = (value, shape) => readers[kindOf(shape)](value, shape);
