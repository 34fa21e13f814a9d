import { minute } from './durations.ts';
import { pingPeriod } from './make-agent.ts';
import type { NodeSource } from './managed-nodes.ts';
import type { SimulatedAgent, SimulatedAssociation } from './model.ts';

/** What SSM knows of a node at one moment. */
export interface NodeStatus {
  readonly pingStatus: 'Online' | 'ConnectionLost';
  readonly lastPingAt: number;
}

/** AWS does not document after how long a silent node is ConnectionLost. */
const lostAfter = 40 * minute;

/** State Manager has run the associations of a node this long after its registration. */
const associatedAfter = 30 * minute;
const associationPeriod = 30 * minute;

const lastPingAt = (agent: SimulatedAgent, registeredAt: number, at: number): number => {
  const spokeUntil = Math.min(at, agent.silentSince ?? at);
  const pings = Math.floor((spokeUntil - agent.pingPhase) / pingPeriod);
  return Math.max(registeredAt, agent.pingPhase + pings * pingPeriod);
};

const isLost = (agent: SimulatedAgent, at: number): boolean =>
  agent.silentSince !== undefined && at - agent.silentSince > lostAfter;

/**
 * Tells how SSM lists a node at a moment, or `undefined` where it does not: before its registration, and while
 * its instance is not running (DescribeInstanceInformation omits stopped and terminated nodes).
 */
export const nodeAt = ({ agent, instance }: NodeSource, at: number): NodeStatus | undefined => {
  const { registeredAt } = agent;
  if (registeredAt === undefined || registeredAt > at) return undefined;
  if (instance && instance.state !== 'running') return undefined;
  return {
    pingStatus: isLost(agent, at) ? 'ConnectionLost' : 'Online',
    lastPingAt: lastPingAt(agent, registeredAt, at),
  };
};

/** How one association of a node stands; absent times mean that it has not run yet. */
export interface AssociationStatus {
  readonly association: SimulatedAssociation;
  readonly status: 'Pending' | 'Queued' | 'Success';
  /** AWS leaves it out for an association that is only queued. */
  readonly detailedStatus?: 'Associated' | 'Success';
  readonly ranAt?: number;
}

const waiting = (association: SimulatedAssociation, index: number): AssociationStatus =>
  index === 0
    ? { association, status: 'Pending', detailedStatus: 'Associated' }
    : { association, status: 'Queued' };

/** Tells how the associations of a node stand at a moment; none are listed before it is. */
export const associationsAt = (node: NodeSource, at: number): readonly AssociationStatus[] => {
  const status = nodeAt(node, at);
  const { registeredAt = at, associations } = node.agent;
  if (!status) return [];
  if (at - registeredAt < associatedAfter) return associations.map(waiting);
  const ranAt = Math.max(registeredAt, status.lastPingAt - (status.lastPingAt % associationPeriod));
  return associations.map((association) => ({
    association,
    status: 'Success',
    detailedStatus: 'Success',
    ranAt,
  }));
};
