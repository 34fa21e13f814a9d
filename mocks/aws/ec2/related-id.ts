import type { SimulatedInstance } from '../../fleet/model.ts';

/** The digits of an instance's id serve for what hangs on it, since a scenario never needs to name these. */
export const related = (prefix: string, { id }: SimulatedInstance): string => prefix + id.slice('i-'.length);
