import type { Instance } from '../../model/instance.ts';
import type { ManagedNode } from '../../model/node.ts';
import { type Reading, readingOf } from '../../model/reading.ts';
import type { Region } from '../../model/region.ts';
import { defaultHostOfInstance, defaultHostOfNode } from '../../model/role-facts.ts';
import type { Access } from '../access.ts';
import type { FactCollector } from '../collector.ts';
import { instanceOfNodeCollector } from '../ec2/describe-instances.ts';
import { settingOf } from '../ssm/get-service-setting.ts';
import { profilesOf } from './get-instance-profile.ts';

const actions = ['iam:GetInstanceProfile', 'ssm:GetServiceSetting'];

/** An instance with a role of its own does not rely on that of its Region, even where there is one. */
const defaultHostsOf = async (
  access: Access,
  instances: readonly Instance[],
): Promise<(instance: Instance) => Reading<Region | undefined>> => {
  const { account, region } = access;
  const [profile, setting] = await Promise.all([profilesOf(access, instances), settingOf(access)]);
  return (instance) => {
    const reading = profile(instance);
    if (!reading.read) return reading;
    if (reading.value?.role) return readingOf(undefined);
    if (!setting.read) return setting;
    return readingOf(
      setting.value === undefined ? undefined : { kind: 'region', account, region, id: region },
    );
  };
};

export const defaultHostOfInstanceCollector: FactCollector<Instance, Region | undefined> = {
  fact: defaultHostOfInstance,
  actions,
  collect: (instances, access) => defaultHostsOf(access, instances),
};

export const defaultHostOfNodeCollector: FactCollector<ManagedNode, Region | undefined> = {
  fact: defaultHostOfNode,
  actions: [...instanceOfNodeCollector.actions, ...actions],
  collect: async (nodes, access) => {
    const instanceOf = await instanceOfNodeCollector.collect(nodes, access);
    const instances = nodes.map(instanceOf).flatMap((reading) => (reading.read && reading.value) || []);
    const defaultHost = await defaultHostsOf(access, instances);
    return (node) => {
      const instance = instanceOf(node);
      if (!instance.read) return instance;
      return instance.value ? defaultHost(instance.value) : readingOf(undefined);
    };
  },
};
