import type { Resource } from './verdict.ts';

/** Ids are what AWS says they are: only one that is plainly an id goes into a command to copy. */
const plain = /^[\w.:/+=@-]{1,256}$/;

/** Fills the holes of a remedy: `{id}`, `{account}` and `{region}` of the subject, `{cause}` of the resource to change. */
export const fillRemedy = (remedy: string, { id, account, region }: Resource, cause?: Resource): string => {
  const values: Readonly<Record<string, string>> = { id, account, region, cause: cause?.id ?? id };
  return remedy.replaceAll(/\{(\w+)\}/g, (hole, key: string) => {
    const value = values[key];
    return value !== undefined && plain.test(value) ? value : hole;
  });
};
