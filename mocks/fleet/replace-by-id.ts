/** Puts changed things in the place of those with their ids. */
export const replaceById = <T extends { readonly id: string }>(
  list: readonly T[],
  changed: ReadonlyMap<string, T>,
): readonly T[] => list.map((item) => changed.get(item.id) ?? item);

/** Puts one changed thing in its place. */
export const replaceOne = <T extends { readonly id: string }>(list: readonly T[], changed: T): readonly T[] =>
  list.map((item) => (item.id === changed.id ? changed : item));
