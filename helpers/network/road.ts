/** Every way in which a road can be provably closed: the codes of `network/agent-reaches-endpoints`. */
export type FaultCode =
  | 'no-route'
  | 'blackhole-route'
  | 'no-public-address'
  | 'internet-gateway-detached'
  | 'nat-unavailable'
  | 'nat-without-route'
  | 'security-group-egress'
  | 'nacl-egress'
  | 'nacl-return'
  | 'endpoint-missing'
  | 'endpoint-not-available'
  | 'endpoint-security-group'
  | 'endpoint-policy-denies'
  | 'private-dns-off'
  | 'vpc-dns-off';

/** Why a road can be neither proved nor refuted from the facts. */
export type DoubtCode =
  | 'leaves-vpc'
  | 'shared-subnet'
  | 'not-read'
  | 'ambiguous-route'
  | 'ambiguous-rule'
  | 'some-ports'
  | 'policy-unclear'
  | 'public-access-blocked'
  | 'nat-behind-nat'
  | 'nat64'
  | 'ipv6-only'
  | 'secondary-interface';

export type ResourceKind =
  | 'instance'
  | 'network-interface'
  | 'vpc'
  | 'subnet'
  | 'route-table'
  | 'network-acl'
  | 'security-group'
  | 'prefix-list'
  | 'internet-gateway'
  | 'egress-only-internet-gateway'
  | 'nat-gateway'
  | 'vpc-endpoint'
  | 'transit-gateway'
  | 'vpc-peering-connection'
  | 'virtual-private-gateway'
  | 'local-gateway'
  | 'carrier-gateway'
  | 'core-network'
  | 'route-target';

export interface Resource {
  readonly kind: ResourceKind;
  readonly id: string;
}

/** A proof that a road is closed. `resource` is the one to change, so that many instances share one cause. */
export interface Fault {
  readonly code: FaultCode;
  readonly resource: Resource;
  readonly evidence: Readonly<Record<string, string>>;
}

/** What stands between the facts and a proof: `hop` is where the facts end. */
export interface Doubt {
  readonly because: DoubtCode;
  readonly hop: Resource;
  readonly reason: string;
}

export interface OpenRoad {
  readonly verdict: 'open';
  readonly via: readonly Resource[];
}

export interface ClosedRoad {
  readonly verdict: 'closed';
  readonly fault: Fault;
  /** What else is wrong, on this road and on the others. */
  readonly others: readonly Fault[];
}

/** `faults` are those of the roads that are certainly closed: with the doubt settled they may be causes. */
export interface UndecidedRoad extends Doubt {
  readonly verdict: 'undecided';
  readonly faults: readonly Fault[];
}

/** The answer to "can this instance open TCP 443 to that service?". */
export type Road = OpenRoad | ClosedRoad | UndecidedRoad;

/** What one check says: nothing against the road, a proof against it, or a doubt. */
export type Finding = Fault | Doubt | undefined;

export const openBy = (...via: readonly Resource[]): OpenRoad => ({ verdict: 'open', via });
export const closedBy = (fault: Fault, others: readonly Fault[] = []): ClosedRoad => ({
  verdict: 'closed',
  fault,
  others,
});
export const undecidedBy = (doubt: Doubt, faults: readonly Fault[] = []): UndecidedRoad => ({
  verdict: 'undecided',
  ...doubt,
  faults,
});

/** Every fault that an answer rests on or carries along. */
export const faultsOf = (road: Road): readonly Fault[] => {
  if (road.verdict === 'closed') return [road.fault, ...road.others];
  return road.verdict === 'undecided' ? road.faults : [];
};
