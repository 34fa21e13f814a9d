import { NormalizedSchema } from '@smithy/core/schema';

/** A shape in the SDK's own description of a service. */
type ShapeRef = Parameters<typeof NormalizedSchema.of>[0];

/** An operation as the SDK's clients export it, such as `DescribeInstances$`. */
export type OperationSchema = readonly [
  kind: 9,
  namespace: string,
  name: string,
  traits: unknown,
  input: ShapeRef,
  output: ShapeRef,
];

/** The operation's name, which is its Action and part of its X-Amz-Target. */
export const nameOf = (schema: OperationSchema): string => schema[2];

/** The service's namespace, such as `com.amazonaws.ec2`. */
export const namespaceOf = (schema: OperationSchema): string => schema[1];

/** What a request of the operation holds. */
export const inputOf = (schema: OperationSchema): NormalizedSchema => NormalizedSchema.of(schema[4]);

/** What an answer of the operation holds. */
export const outputOf = (schema: OperationSchema): NormalizedSchema => NormalizedSchema.of(schema[5]);

/** The kinds of shape that a codec tells apart. */
export type ShapeKind =
  | 'struct'
  | 'list'
  | 'map'
  | 'timestamp'
  | 'blob'
  | 'boolean'
  | 'number'
  | 'string'
  | 'document';

const kinds: readonly (readonly [ShapeKind, (shape: NormalizedSchema) => boolean])[] = [
  ['struct', (shape) => shape.isStructSchema() || shape.isUnitSchema()],
  ['list', (shape) => shape.isListSchema()],
  ['map', (shape) => shape.isMapSchema()],
  ['timestamp', (shape) => shape.isTimestampSchema()],
  ['blob', (shape) => shape.isBlobSchema()],
  ['boolean', (shape) => shape.isBooleanSchema()],
  ['number', (shape) => shape.isNumericSchema()],
  ['string', (shape) => shape.isStringSchema()],
];

/** Tells which kind a shape is of; whatever the table lacks is handed through as it is. */
export const kindOf = (shape: NormalizedSchema): ShapeKind =>
  kinds.find(([, test]) => test(shape))?.[0] ?? 'document';

/** A trait that holds a name, such as xmlName. */
export const nameTrait = (shape: NormalizedSchema, trait: 'xmlName' | 'ec2QueryName'): string | undefined =>
  shape.getMergedTraits()[trait] as string | undefined;

/** An object of which nothing is known, as answers and requests are to a codec. */
export type Fields = Readonly<Record<string, unknown>>;

/** Tells an object from a scalar that stands where the shape has a structure. */
export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
