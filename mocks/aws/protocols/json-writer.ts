import type { NormalizedSchema } from '@smithy/core/schema';
import { isFields, kindOf, type ShapeKind } from './schema.ts';
import { millisecondsOf } from './timestamps.ts';

/** Turns a value of the SDK's shape into one that JSON can hold. */
export type Projector = (value: unknown) => unknown;

const identity: Projector = (value) => value;

const toSeconds: Projector = (value) => {
  const time = millisecondsOf(value);
  return time === undefined ? value : time / 1000;
};

const toBase64: Projector = (value) =>
  value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;

const structProjector = (shape: NormalizedSchema): Projector => {
  const members = [...shape.structIterator()].map(([name, member]) => [name, projectorOf(member)] as const);
  return (value) => {
    if (!isFields(value)) return value;
    const fields: Record<string, unknown> = {};
    for (const [name, project] of members) {
      const member = value[name];
      if (member !== undefined && member !== null) fields[name] = project(member);
    }
    return fields;
  };
};

const listProjector = (shape: NormalizedSchema): Projector => {
  const item = projectorOf(shape.getValueSchema());
  return (value) => (Array.isArray(value) ? value.map(item) : value);
};

const mapProjector = (shape: NormalizedSchema): Projector => {
  const item = projectorOf(shape.getValueSchema());
  return (value) =>
    isFields(value) ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, item(one)])) : value;
};

const projectors: Readonly<Record<ShapeKind, (shape: NormalizedSchema) => Projector>> = {
  struct: structProjector,
  list: listProjector,
  map: mapProjector,
  timestamp: () => toSeconds,
  blob: () => toBase64,
  boolean: () => identity,
  number: () => identity,
  string: () => identity,
  document: () => identity,
};

const compiled = new WeakMap<object, Projector>();

/** Compiles a shape into a projector, once, and not before its first value, since shapes may hold themselves. */
export const projectorOf = (shape: NormalizedSchema): Projector => {
  const key = shape.getSchema();
  if (typeof key !== 'object') return projectors[kindOf(shape)](shape);
  const known = compiled.get(key);
  if (known) return known;
  let projector: Projector | undefined;
  const lazy: Projector = (value) => {
    projector ??= projectors[kindOf(shape)](shape);
    return projector(value);
  };
  compiled.set(key, lazy);
  return lazy;
};
