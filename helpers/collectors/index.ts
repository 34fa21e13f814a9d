import type { FactCollector, Lister } from './collector.ts';
import { instanceLister, instanceOfNodeCollector } from './ec2/describe-instances.ts';
import { associationCountCollector } from './ssm/describe-instance-associations-status.ts';
import { managedNodeCollector, nodeLister } from './ssm/describe-instance-information.ts';

// Subjects and values differ from collector to collector; a fact's own type ties them together again.
export const factCollectors = [
  associationCountCollector,
  instanceOfNodeCollector,
  managedNodeCollector,
] as unknown as readonly FactCollector[];

export const listers = [instanceLister, nodeLister] as unknown as readonly Lister[];
