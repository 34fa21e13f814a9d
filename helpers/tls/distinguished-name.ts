/** Longer names are nobody's: they are told up to here. */
const longestName = 200;

/** A distinguished name as Node spells it, an attribute a line, in one line. Untrusted text. */
export const inOneLine = (name: string): string => name.replaceAll('\n', ', ').slice(0, longestName);

/** The organisation that a distinguished name claims, such as `Amazon`. */
export const organizationOf = (name: string): string | undefined => /^O=(.+)$/m.exec(name)?.[1];
