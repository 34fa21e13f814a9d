/** The records of a page; undefined where the list is missing, or an item lacks what it cannot do without. */
export const recordsOf = <I, T>(
  items: readonly I[] | undefined,
  record: (item: I) => T | undefined,
): T[] | undefined => {
  const records = items?.map(record);
  return records?.every((one) => one !== undefined) ? records : undefined;
};

/** Every value that AWS gave; each member of an answer is optional. */
export const present = <T>(values: readonly (T | undefined)[] | undefined): T[] =>
  (values ?? []).filter((value) => value !== undefined);

type Given<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out what AWS left out, instead of naming it as undefined. */
export const given = <T extends object>(fields: T): Given<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
