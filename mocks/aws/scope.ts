/** For which service and Region a request was signed, which tells where it was meant to go, whatever its host is. */
export interface SigningScope {
  readonly service: string;
  readonly region: string;
}

const credential =
  /^AWS4-HMAC-SHA256 .*Credential=[^/,\s]+\/\d{8}\/([a-z0-9-]+)\/([a-z0-9-]+)\/aws4_request\b/;

/** Reads the credential scope of a Signature Version 4 `Authorization` header; the signature itself is not checked. */
export const readScope = (authorization: string | undefined): SigningScope | undefined => {
  const [, region, service] = credential.exec(authorization ?? '') ?? [];
  return region && service ? { region, service } : undefined;
};
