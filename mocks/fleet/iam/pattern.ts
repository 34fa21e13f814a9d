const wildcards: Readonly<Record<string, string>> = { '*': '[\\s\\S]*', '?': '[\\s\\S]' };

/** Whether a text fits a policy's pattern, in which `*` stands for any characters and `?` for one. */
export const fits = (pattern: string, text: string): boolean => {
  const source = pattern.replace(
    /[\\^$.*+?()[\]{}|/-]/g,
    (character) => wildcards[character] ?? `\\${character}`,
  );
  return new RegExp(`^${source}$`).test(text);
};

/** For action names and Bool, whose case does not matter. */
export const fitsIgnoringCase = (pattern: string, text: string): boolean =>
  fits(pattern.toLowerCase(), text.toLowerCase());
