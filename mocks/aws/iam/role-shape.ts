import type { Role } from '@aws-sdk/client-iam';
import type { PolicyDocument, SimulatedRole } from '../../fleet/iam/model.ts';

/** When everything in IAM was made; nothing depends on it. */
export const created = new Date(Date.UTC(2024, 1, 5, 8, 15, 30));

/** IAM hands documents out URL-encoded after RFC 3986, which also encodes what encodeURIComponent leaves. */
const encoded = (document: PolicyDocument): string =>
  encodeURIComponent(JSON.stringify(document)).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** Words a role as IAM does. */
export const roleShape = ({ name, path = '/', arn, trustPolicy, boundary }: SimulatedRole): Role => ({
  Path: path,
  RoleName: name,
  RoleId: 'AROADBQP57FF2AEXAMPLE',
  Arn: arn,
  CreateDate: created,
  AssumeRolePolicyDocument: encoded(trustPolicy),
  MaxSessionDuration: 3600,
  ...(boundary && {
    PermissionsBoundary: {
      PermissionsBoundaryType: 'PermissionsBoundaryPolicy',
      PermissionsBoundaryArn: boundary.arn,
    },
  }),
});
