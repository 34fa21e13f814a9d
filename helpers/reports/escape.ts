/**
 * Makes untrusted text safe and visible in a terminal: control characters (and with them escape
 * sequences), line breaks and marks that turn the reading direction are shown as escapes.
 */
export const forTerminal = (text: string): string =>
  text.replaceAll(
    /[\p{Cc}\p{Cs}\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu,
    (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`,
  );
