/** The condition keys that a simulation is told of, with their values. */
export type SimulationContext = Readonly<Record<string, string | readonly string[]>>;

/** Looks a key up; their case does not matter, and a key that is not there gives undefined. */
export const valuesIn = (context: SimulationContext, key: string): readonly string[] | undefined => {
  const found = Object.entries(context).find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1];
  return typeof found === 'string' ? [found] : found;
};
