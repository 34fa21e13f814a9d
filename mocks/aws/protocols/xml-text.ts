const special = /[&<>\r]|[^\t\n\u0020-\ud7ff\ue000-\ufffd]/;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#xD;' };

/** XML 1.0 has no way to write these, not even as a reference: control characters and two non-characters. */
const forbidden = /[^\t\n\r\u0020-\ufffd]/g;

/** Escapes text for the content of an element; what XML 1.0 cannot hold becomes U+FFFD, as a parser would refuse it. */
export const escapeXml = (text: string): string =>
  special.test(text)
    ? text
        .toWellFormed()
        .replace(forbidden, '\ufffd')
        .replace(/[&<>\r]/g, (character) => entities[character] ?? character)
    : text;
