import type { NormalizedSchema } from '@smithy/core/schema';
import { type Fields, isFields, kindOf, nameTrait, type ShapeKind } from './schema.ts';
import { millisecondsOf } from './timestamps.ts';
import { escapeXml } from './xml-text.ts';

/** Writes the content of one element. */
export type XmlWriter = (value: unknown) => string;

/** Writes whole elements: none for what is absent, several for a flattened list. */
type ElementWriter = (value: unknown) => string;

const writeText: XmlWriter = (value) => escapeXml(String(value));

const writeTime: XmlWriter = (value) => {
  const time = millisecondsOf(value);
  return time === undefined ? writeText(value) : new Date(time).toISOString();
};

const writeBlob: XmlWriter = (value) =>
  value instanceof Uint8Array ? Buffer.from(value).toString('base64') : writeText(value);

const element = (name: string, content: XmlWriter): ElementWriter => {
  const [open, close, empty] = [`<${name}>`, `</${name}>`, `<${name}/>`];
  return (value) => {
    if (value === undefined || value === null) return '';
    const text = content(value);
    return text === '' ? empty : open + text + close;
  };
};

const repeated =
  (item: ElementWriter): XmlWriter =>
  (value) => {
    if (!Array.isArray(value)) return item(value);
    let text = '';
    for (const one of value) text += item(one);
    return text;
  };

const itemsOf = (shape: NormalizedSchema, name: string): XmlWriter =>
  repeated(element(name, writerOf(shape.getValueSchema())));

const itemName = (shape: NormalizedSchema): string =>
  nameTrait(shape.getValueSchema(), 'xmlName') ?? 'member';

const memberWriter = (name: string, shape: NormalizedSchema): ElementWriter => {
  const tag = nameTrait(shape, 'xmlName') ?? name;
  const isFlat = shape.isListSchema() && shape.getMergedTraits().xmlFlattened !== undefined;
  return isFlat ? itemsOf(shape, tag) : element(tag, writerOf(shape));
};

const structWriter = (shape: NormalizedSchema): XmlWriter => {
  const members = [...shape.structIterator()].map(
    ([name, member]) => [name, memberWriter(name, member)] as const,
  );
  return (value) => {
    if (!isFields(value)) return writeText(value);
    let text = '';
    for (const [name, write] of members) {
      const member = value[name];
      if (member !== undefined) text += write(member);
    }
    return text;
  };
};

const mapWriter = (shape: NormalizedSchema): XmlWriter => {
  const key = element(nameTrait(shape.getKeySchema(), 'xmlName') ?? 'key', writeText);
  const value = memberWriter('value', shape.getValueSchema());
  const entry = (name: string, fields: Fields): string => `<entry>${key(name)}${value(fields[name])}</entry>`;
  return (fields) =>
    isFields(fields)
      ? Object.keys(fields)
          .map((name) => entry(name, fields))
          .join('')
      : '';
};

const writers: Readonly<Record<ShapeKind, (shape: NormalizedSchema) => XmlWriter>> = {
  struct: structWriter,
  list: (shape) => itemsOf(shape, itemName(shape)),
  map: mapWriter,
  timestamp: () => writeTime,
  blob: () => writeBlob,
  boolean: () => writeText,
  number: () => writeText,
  string: () => writeText,
  document: () => writeText,
};

const compiled = new WeakMap<object, XmlWriter>();

/**
 * Compiles a shape into a function that writes its values, once for all members that refer to the shape, and not
 * before its first value, since shapes may hold themselves.
 */
export const writerOf = (shape: NormalizedSchema): XmlWriter => {
  const key = shape.getSchema();
  if (typeof key !== 'object') return writers[kindOf(shape)](shape);
  const known = compiled.get(key);
  if (known) return known;
  let writer: XmlWriter | undefined;
  const lazy: XmlWriter = (value) => {
    writer ??= writers[kindOf(shape)](shape);
    return writer(value);
  };
  compiled.set(key, lazy);
  return lazy;
};
