import { defineFact } from './fact.ts';
import type { Instance } from './instance.ts';
import type { ManagedNode } from './node.ts';

/** The managed node of an instance as SSM lists it, or undefined where SSM does not list one. */
export const managedNode = defineFact<Instance, ManagedNode | undefined>('managed-node', 'instance');

/** The EC2 instance behind a node, or undefined where EC2 lists no such instance there. */
export const instanceOfNode = defineFact<ManagedNode, Instance | undefined>('instance-of-node', 'node');

/**
 * How many State Manager associations SSM reports for an instance: a second witness only. An entry
 * proves that the instance was registered once; none proves nothing.
 */
export const associationCount = defineFact<Instance, number>('association-count', 'instance');
