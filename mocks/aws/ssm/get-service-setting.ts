import {
  GetServiceSetting$,
  type GetServiceSettingRequest,
  type GetServiceSettingResult,
} from '@aws-sdk/client-ssm';
import { awsError } from '../aws-error.ts';
import { defineOperation } from '../operation.ts';

const defaultHost = '/ssm/managed-instance/default-ec2-instance-management-role';

/** A setting may be asked for by its id or by its ARN. */
const isDefaultHost = (id: string): boolean =>
  id === defaultHost || id.endsWith(`:servicesetting${defaultHost}`);

/** A service setting of an account-Region: of those that AWS has, only the one that decides about nodes. */
export const getServiceSetting = defineOperation<GetServiceSettingRequest, GetServiceSettingResult>({
  action: 'ssm:GetServiceSetting',
  schema: GetServiceSetting$,
  answer: ({ SettingId = '' }, { place, caller }) => {
    if (!isDefaultHost(SettingId)) {
      throw awsError('ServiceSettingNotFound', `Setting ${SettingId} does not exist.`);
    }
    const { account, region, defaultHostRole } = place;
    return {
      ServiceSetting: {
        SettingId: defaultHost,
        SettingValue: defaultHostRole ?? '$None',
        LastModifiedDate: new Date(Date.UTC(2024, 1, 5, 8, 15, 30)),
        LastModifiedUser: defaultHostRole === undefined ? 'System' : caller.arn,
        ARN: `arn:aws:ssm:${region}:${account}:servicesetting${defaultHost}`,
        Status: defaultHostRole === undefined ? 'Default' : 'Customized',
      },
    };
  },
});
