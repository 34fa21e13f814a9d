/** What OpenSSL objects to by the clock of the machine, or from the roots that it has: judged elsewhere, by `now`. */
const judgedElsewhere: ReadonlySet<string> = new Set([
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/**
 * OpenSSL checks more than a chain's signatures (purposes, constraints of names and lengths). Where it
 * objects to something that is not judged here, the chain is neither upheld nor is the cause known.
 */
export const unknownObjection = (objection: string | undefined): string | undefined =>
  objection === undefined || judgedElsewhere.has(objection)
    ? undefined
    : `OpenSSL objects to the chain: ${objection}`;
