import { alongAll } from './combine-roads.ts';
import type { GatewayAttachment } from './facts.ts';
import type { Journey } from './journey.ts';
import type { Finding, Resource, Road } from './road.ts';

/** The API's enum says `attached`, yet its own text and the wire say `available` for an internet gateway. */
const attachedStates = ['attached', 'available'];

const isAttached = (attachments: readonly GatewayAttachment[], vpcId: string): boolean =>
  attachments.some(
    (attachment) => attachment.vpcId === vpcId && attachedStates.includes(attachment.state.toLowerCase()),
  );

const attachment = (
  gateway: { readonly attachments: readonly GatewayAttachment[] } | undefined,
  hop: Resource,
  vpcId: string,
): Finding => {
  if (!gateway)
    return { because: 'not-read', hop, reason: `${hop.id} is not among the gateways that were read` };
  if (isAttached(gateway.attachments, vpcId)) return undefined;
  const states = gateway.attachments.map(({ vpcId: id, state }) => `${id} ${state}`).sort();
  return {
    code: 'internet-gateway-detached',
    resource: hop,
    evidence: { vpc: vpcId, attachments: states.join(', ') || 'none' },
  };
};

const publicAddress = ({ family, hasPublicAddress, subnet }: Journey, hop: Resource): Finding => {
  if (family === 'ipv6' || hasPublicAddress) return undefined;
  // A subnet that gives public addresses to its instances is in order: this instance was launched without.
  const isSubnetsDoing = subnet.mapPublicIpOnLaunch === false;
  return {
    code: 'no-public-address',
    resource: isSubnetsDoing ? { kind: 'subnet', id: subnet.subnetId } : { kind: 'instance', id: '' },
    evidence: { subnet: subnet.subnetId, route: hop.id },
  };
};

/**
 * VPC Block Public Access has no code of its own, so it leaves the road undecided. With `block-ingress`
 * only NAT and egress-only gateways still pass. https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa.html
 */
const blockedAccess = ({ subnet }: Journey, blocking: readonly string[]): Finding => {
  const mode = subnet.internetGatewayBlockMode ?? 'off';
  if (!blocking.includes(mode)) return undefined;
  const hop = { kind: 'subnet', id: subnet.subnetId } as const;
  return { because: 'public-access-blocked', hop, reason: `VPC Block Public Access is ${mode} here` };
};

/** An IPv4 packet passes with a public address only; an IPv6 address is public already. */
export const judgeInternetGateway = (journey: Journey, hop: Resource): Road => {
  const gateway = journey.network.internetGateways.get(hop.id);
  const blocking =
    journey.behind.length > 0 ? ['block-bidirectional'] : ['block-bidirectional', 'block-ingress'];
  return alongAll(
    [
      attachment(gateway, hop, journey.subnet.vpcId),
      publicAddress(journey, hop),
      blockedAccess(journey, blocking),
    ],
    [hop],
  );
};

export const judgeEgressOnlyGateway = (journey: Journey, hop: Resource): Road =>
  alongAll(
    [
      attachment(journey.network.egressOnlyInternetGateways.get(hop.id), hop, journey.subnet.vpcId),
      blockedAccess(journey, ['block-bidirectional']),
    ],
    [hop],
  );

/** Whether any internet gateway serves the VPC: what a regional NAT gateway, which has no subnet, needs. */
export const hasInternetGateway = ({ network, subnet }: Journey): boolean =>
  [...network.internetGateways.values()].some(({ attachments }) => isAttached(attachments, subnet.vpcId));
