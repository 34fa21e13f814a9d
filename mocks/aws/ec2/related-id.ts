import type { SimulatedInstance } from '../../fleet/model.ts';

/** The digits of an instance's id serve for what hangs on it, since a scenario never needs to name these. */
export const related = (prefix: string, { id }: SimulatedInstance): string => prefix + id.slice('i-'.length);

/** The same for what hangs on any other thing, of which there may be several. */
export const relatedNth = (prefix: string, id: string, index: number): string => {
  const digits = id.slice(id.lastIndexOf('-') + 1);
  return prefix + digits.slice(index) + digits.slice(0, index);
};
