import type { Filter } from '@aws-sdk/client-ec2';
import type { Tag } from '../../fleet/model.ts';
import { awsError } from '../aws-error.ts';
import { wildcard } from '../wildcard.ts';

/** The values that an item has for a filter. */
type ValuesOf<T> = (item: T) => readonly (string | undefined)[];

/** The filters that an operation knows, by name. */
export interface FilterTable<T> {
  readonly values: Readonly<Record<string, ValuesOf<T>>>;
  /** Absent where the operation has no tag filters. */
  readonly tags?: (item: T) => readonly Tag[];
}

const tagValues =
  <T>(tags: (item: T) => readonly Tag[], key: string): ValuesOf<T> =>
  (item) =>
    tags(item)
      .filter((tag) => tag.Key === key)
      .map((tag) => tag.Value);

const valuesFor = <T>({ values, tags }: FilterTable<T>, name: string): ValuesOf<T> => {
  if (Object.hasOwn(values, name) && values[name]) return values[name];
  if (tags && name === 'tag-key') return (item) => tags(item).map(({ Key }) => Key);
  if (tags && name.startsWith('tag:')) return tagValues(tags, name.slice('tag:'.length));
  throw awsError('InvalidParameterValue', `The filter '${name}' is invalid`);
};

const compile = <T>(table: FilterTable<T>, { Name = '', Values = [] }: Filter): ((item: T) => boolean) => {
  const valuesOf = valuesFor(table, Name);
  const patterns = Values.map(wildcard);
  return (item) =>
    valuesOf(item).some((value) => value !== undefined && patterns.some((fits) => fits(value)));
};

/** Compiles EC2 filters: all of them must hold, each for one of its values, in which `*` and `?` are wildcards. */
export const filterBy = <T>(
  table: FilterTable<T>,
  filters: readonly Filter[] = [],
): ((item: T) => boolean) => {
  const compiled = filters.map((filter) => compile(table, filter));
  return (item) => compiled.every((matches) => matches(item));
};
