import type { DocumentDemand } from './document-demand.ts';
import { defineFact } from './fact.ts';
import type { Instance } from './instance.ts';
import type { ManagedNode } from './node.ts';
import type { Listing } from './reading.ts';
import type { StatusChecks } from './status-checks.ts';

/** The managed node of an instance as SSM lists it, or undefined where SSM does not list one. */
export const managedNode = defineFact<Instance, ManagedNode | undefined>('managed-node', 'instance');

/** The EC2 instance behind a node, or undefined where EC2 lists no such instance there. */
export const instanceOfNode = defineFact<ManagedNode, Instance | undefined>('instance-of-node', 'node');

/**
 * How many State Manager associations SSM reports for an instance: a second witness only. An entry
 * proves that the instance was registered once; none proves nothing.
 */
export const associationCount = defineFact<Instance, number>('association-count', 'instance');

/**
 * The documents that are to run on a node, by State Manager's associations and by the configuration, with
 * the gaps of the list of associations.
 */
export const documentDemands = defineFact<ManagedNode, Listing<DocumentDemand>>('document-demands', 'node');

/**
 * The managed nodes of an instance in other account-Regions of the fleet. They are looked for only where
 * its own does not list it, and not before it is due to be registered at all.
 */
export const registeredElsewhere = defineFact<Instance, readonly ManagedNode[]>(
  'registered-elsewhere',
  'instance',
);

/** EC2's status checks, or undefined where EC2 does not list any: it does so only of running instances. */
export const statusChecks = defineFact<Instance, StatusChecks | undefined>('status-checks', 'instance');
