/**
 * AWS's documented example credentials, for whatever is not AWS: the caller's own are never used to sign
 * a request to an endpoint or to the simulator.
 */
export const exampleCredentials = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
} as const;
