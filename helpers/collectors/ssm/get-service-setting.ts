import { GetServiceSettingCommand, SSMClient } from '@aws-sdk/client-ssm';
import type { Instance } from '../../model/instance.ts';
import { type Reading, readingOf, unreadBecause } from '../../model/reading.ts';
import type { Region } from '../../model/region.ts';
import { defaultHostSetting, defaultHostSettingOfRegion } from '../../model/role-facts.ts';
import type { Access } from '../access.ts';
import type { FactCollector } from '../collector.ts';
import { malformed } from '../unread.ts';

const action = 'ssm:GetServiceSetting';

/** https://docs.aws.amazon.com/systems-manager/latest/userguide/fleet-manager-default-host-management-configuration.html */
const SettingId = '/ssm/managed-instance/default-ec2-instance-management-role';

/** `Status` does not tell whether it is on: AWS's own sample pairs a role with `Default`. */
const roleIn = (value: string): string | undefined => (value === '' || value === '$None' ? undefined : value);

const readSetting = async (access: Access): Promise<Reading<string | undefined>> => {
  const client = access.client(SSMClient);
  const answer = await access.call({ action, perResource: true }, () =>
    client.send(new GetServiceSettingCommand({ SettingId })),
  );
  if (!answer.read) {
    return answer.unread.code === 'ServiceSettingNotFound' ? readingOf(undefined) : answer;
  }
  const { ServiceSetting } = answer.value;
  if (!ServiceSetting) return unreadBecause(malformed(action, access, 'the answer holds no ServiceSetting'));
  return readingOf(roleIn(ServiceSetting.SettingValue ?? ''));
};

/** The role of Default Host Management, with its path, or undefined where it is off. */
export const settingOf = (access: Access): Promise<Reading<string | undefined>> =>
  access.remember(settingOf, () => readSetting(access));

const collect = async (_: readonly unknown[], access: Access) => {
  const setting = await settingOf(access);
  return () => setting;
};

export const defaultHostSettingCollector: FactCollector<Instance, string | undefined> = {
  fact: defaultHostSetting,
  actions: [action],
  collect,
};

export const defaultHostSettingOfRegionCollector: FactCollector<Region, string | undefined> = {
  fact: defaultHostSettingOfRegion,
  actions: [action],
  collect,
};
