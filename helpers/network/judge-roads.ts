import type { AgentService } from '../model/agent-services.ts';
import type { Instance } from '../model/instance.ts';
import type { NetworkView } from '../model/network-facts.ts';
import type { ManagedNode } from '../model/node.ts';
import type { Unread } from '../model/reading.ts';
import type { Evidence, Verdict } from '../model/verdict.ts';
import { undecided, upheld, violated } from '../model/verdict.ts';
import { decidingAction } from './deciding-action.ts';
import { neededServices } from './needed-services.ts';
import { networkOf } from './network-of.ts';
import type { ClosedRoad, Fault, FaultCode, Road, UndecidedRoad } from './road.ts';
import { roadToService } from './road-to-service.ts';
import { travellerOf } from './traveller-of.ts';
import { listed } from './wording.ts';

/** A road with the service that it is meant to lead to. */
interface Leg<R extends Road = Road> {
  readonly service: AgentService;
  readonly road: R;
}

/** What is asked: which instance, in which network, and whether Systems Manager hears from it now. */
export interface RoadsAsked {
  readonly instance: Instance;
  readonly node?: ManagedNode | undefined;
  readonly view: NetworkView;
  readonly isHeard: boolean;
}

const isClosed = (leg: Leg): leg is Leg<ClosedRoad> => leg.road.verdict === 'closed';
const isUndecided = (leg: Leg): leg is Leg<UndecidedRoad> => leg.road.verdict === 'undecided';

const legsOf = ({ instance, node, view }: RoadsAsked): readonly Leg[] => {
  const traveller = travellerOf(instance, node);
  return neededServices(instance.region, node?.agentVersion).map((service) => ({
    service,
    road: roadToService(networkOf(view.facts), traveller, service),
  }));
};

const inWords = ({ code, resource }: Fault): string => `${code} ${resource.id}`;

const evidenceOf = ({ service, road: { fault, others } }: Leg<ClosedRoad>): Evidence => ({
  service,
  ...fault.evidence,
  ...(others.length > 0 && { also: listed(others.map(inWords), '') }),
});

const violatedBy = ({ account, region }: Instance, leg: Leg<ClosedRoad>): Verdict<FaultCode> => {
  const { code, resource } = leg.road.fault;
  return violated(code, evidenceOf(leg), { ...resource, account, region });
};

/** The proof may have missed a private hosted zone, an appliance or a proxy: both sides are told. */
const contradicted = ({ service, road: { fault } }: Leg<ClosedRoad>): Verdict<never> =>
  undecided({
    reason: 'inconclusive',
    action: 'ec2:DescribeRouteTables',
    detail: `the road to ${service} looks closed (${inWords(fault)}), yet Systems Manager hears from the node: it has a road that EC2 does not show, such as a proxy or a private hosted zone`,
  });

/** Whether a road would be known if something had not been refused: the cure is then to allow it. */
const isBehind = ({ because, hop }: UndecidedRoad, { action }: Unread): boolean => {
  if (because === 'not-read' && hop.kind === 'vpc') return action === 'ec2:DescribeVpcAttribute';
  return ['not-read', 'ambiguous-route'].includes(because) && action === 'ec2:GetManagedPrefixListEntries';
};

const undecidedBy = ({ service, road }: Leg<UndecidedRoad>, refusal: Unread | undefined): Verdict<never> => {
  if (refusal) return undecided({ reason: refusal.reason, action: refusal.action, detail: refusal.detail });
  const { hop, reason, faults } = road;
  const known = faults.length > 0 ? `; closed otherwise: ${listed(faults.map(inWords), '')}` : '';
  return undecided({
    reason: 'inconclusive',
    action: decidingAction(road),
    detail: `the road to ${service} cannot be followed beyond ${hop.kind} ${hop.id}: ${reason}${known}`,
  });
};

/**
 * The first needed service whose road is closed decides; then the first that cannot be told. That Systems
 * Manager hears from a node proves its road to ssm, and lets the other roads pass where EC2 shows too little.
 */
export const judgeRoads = (asked: RoadsAsked): Verdict<FaultCode> => {
  const { instance, view, isHeard } = asked;
  const legs = legsOf(asked);
  const closed = legs.find(isClosed);
  if (closed)
    return isHeard && closed.service === 'ssm' ? contradicted(closed) : violatedBy(instance, closed);
  for (const leg of legs.filter(isUndecided)) {
    const refusal = view.refusals.find((one) => isBehind(leg.road, one));
    if (!isHeard || (refusal && leg.service !== 'ssm')) return undecidedBy(leg, refusal);
  }
  return upheld;
};
