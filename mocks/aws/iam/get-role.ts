import { GetRole$, type GetRoleRequest, type GetRoleResponse } from '@aws-sdk/client-iam';
import { defineOperation } from '../operation.ts';
import { noSuchEntity } from './no-such-entity.ts';
import { roleShape } from './role-shape.ts';

/** A role with its trust policy; what it may do is not in the answer. */
export const getRole = defineOperation<GetRoleRequest, GetRoleResponse>({
  action: 'iam:GetRole',
  schema: GetRole$,
  answer: ({ RoleName }, { caller }) => {
    const role = caller.account.iam.roles.find(({ name }) => name === RoleName);
    if (!role) throw noSuchEntity(`The role with name ${RoleName} cannot be found.`);
    return { Role: roleShape(role) };
  },
});
