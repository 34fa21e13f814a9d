import { registeredElsewhere } from '../../model/facts.ts';
import type { Instance } from '../../model/instance.ts';
import type { ManagedNode } from '../../model/node.ts';
import { type Reading, readingOf, unreadBecause } from '../../model/reading.ts';
import { registrationDueAt } from '../../model/registration-due.ts';
import type { FactCollector } from '../collector.ts';
import { managedNodeCollector } from './describe-instance-information.ts';

/** The nodes that were found; a refusal counts only where there are none. */
const found = (readings: readonly Reading<ManagedNode | undefined>[]): Reading<readonly ManagedNode[]> => {
  const nodes = readings.flatMap((reading) => (reading.read && reading.value ? [reading.value] : []));
  const refused = readings.find((reading) => !reading.read);
  return refused && !refused.read && nodes.length === 0 ? unreadBecause(refused.unread) : readingOf(nodes);
};

/** Looks into the fleet's other account-Regions for the instances that are missing in their own, and only for those. */
export const registeredElsewhereCollector: FactCollector<Instance, readonly ManagedNode[]> = {
  fact: registeredElsewhere,
  actions: ['ssm:DescribeInstanceInformation'],
  collect: async (instances, access) => {
    const home = await managedNodeCollector.collect(instances, access);
    const isMissing = (instance: Instance): boolean => {
      const reading = home(instance);
      return reading.read && reading.value === undefined && access.asOf() >= registrationDueAt(instance);
    };
    const missing = instances.filter(isMissing);
    if (missing.length === 0) return () => readingOf([]);
    const lookups = await Promise.all(
      access.siblings().map((sibling) => managedNodeCollector.collect(missing, sibling)),
    );
    const asked = new Set(missing.map(({ id }) => id));
    return (instance) =>
      asked.has(instance.id) ? found(lookups.map((lookup) => lookup(instance))) : readingOf([]);
  },
};
