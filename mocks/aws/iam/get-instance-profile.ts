import {
  GetInstanceProfile$,
  type GetInstanceProfileRequest,
  type GetInstanceProfileResponse,
} from '@aws-sdk/client-iam';
import { defineOperation } from '../operation.ts';
import { noSuchEntity } from './no-such-entity.ts';
import { created, roleShape } from './role-shape.ts';

/** An instance profile with the one role that it may hold. */
export const getInstanceProfile = defineOperation<GetInstanceProfileRequest, GetInstanceProfileResponse>({
  action: 'iam:GetInstanceProfile',
  schema: GetInstanceProfile$,
  answer: ({ InstanceProfileName }, { caller }) => {
    const { profiles, roles } = caller.account.iam;
    const profile = profiles.find(({ name }) => name === InstanceProfileName);
    if (!profile) throw noSuchEntity(`Instance Profile ${InstanceProfileName} cannot be found.`);
    return {
      InstanceProfile: {
        Path: profile.path ?? '/',
        InstanceProfileName: profile.name,
        InstanceProfileId: 'AIPACKCEVSQ6C2EXAMPLE',
        Arn: profile.arn,
        CreateDate: created,
        Roles: roles.filter(({ name }) => name === profile.role).map(roleShape),
      },
    };
  },
});
