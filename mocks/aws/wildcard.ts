const escaped = (character: string): string => character.replace(/[.*+?^${}()|[\]\\/-]/, '\\$&');

const wildcards: Readonly<Record<string, string>> = { '*': '.*', '?': '.' };

/** Compiles a pattern in which `*` and `?` stand for other characters and a backslash takes that meaning away. */
export const wildcard = (pattern: string): ((text: string) => boolean) => {
  if (!/[*?\\]/.test(pattern)) return (text) => text === pattern;
  const source = pattern.replace(/\\(.)|([\s\S])/g, (_, literal?: string, plain = '') =>
    literal === undefined ? (wildcards[plain] ?? escaped(plain)) : escaped(literal),
  );
  const expression = new RegExp(`^${source}$`, 's');
  return (text) => expression.test(text);
};
