import { closedByFirst } from './combine-roads.ts';
import { interfaceRoad } from './interface-road.ts';
import type { Network } from './prepared-network.ts';
import { type ClosedRoad, type Fault, faultsOf, type Road, undecidedBy } from './road.ts';
import type { NeededService, Traveller, TravellerInterface } from './traveller.ts';

const inOrder = (interfaces: readonly TravellerInterface[]): readonly TravellerInterface[] =>
  interfaces.toSorted(
    (a, b) => a.deviceIndex - b.deviceIndex || (a.networkInterfaceId < b.networkInterfaceId ? -1 : 1),
  );

/** A remembered answer serves many instances, so a fault of "the instance" gets its id only here. */
const named = (road: Road, id: string): Road => {
  const rename = (fault: Fault): Fault =>
    fault.resource.kind === 'instance' ? { ...fault, resource: { kind: 'instance', id } } : fault;
  if (!faultsOf(road).some(({ resource }) => resource.kind === 'instance')) return road;
  if (road.verdict === 'closed')
    return { ...road, fault: rename(road.fault), others: road.others.map(rename) };
  return road.verdict === 'undecided' ? { ...road, faults: road.faults.map(rename) } : road;
};

/** An OS leaves by its primary interface unless routes on the node say otherwise, which no API shows. */
const besidePrimary = (
  primary: ClosedRoad,
  others: readonly (readonly [TravellerInterface, Road])[],
): Road => {
  const faults = [...faultsOf(primary), ...others.flatMap(([, road]) => faultsOf(road))];
  const hopeful = others.find(([, road]) => road.verdict !== 'closed');
  if (!hopeful) return closedByFirst([primary.fault, ...faults]);
  const hop = { kind: 'network-interface', id: hopeful[0].networkInterfaceId } as const;
  const reason = 'closed from the primary interface; from this one it may be open, if the node routes by it';
  return undecidedBy({ because: 'secondary-interface', hop, reason }, faults);
};

/** Answers "can this instance open TCP 443 to that service?", with the proof or with the hop where facts end. */
export const roadToService = (network: Network, traveller: Traveller, service: NeededService): Road => {
  const [primary, ...others] = inOrder(traveller.networkInterfaces);
  if (!primary) {
    const hop = { kind: 'instance', id: traveller.instanceId } as const;
    return undecidedBy({ because: 'not-read', hop, reason: 'the instance has no network interface' });
  }
  const roadFrom = (from: TravellerInterface) =>
    named(interfaceRoad(network, traveller, from, service), traveller.instanceId);
  const road = roadFrom(primary);
  if (road.verdict !== 'closed' || others.length === 0) return road;
  return besidePrimary(
    road,
    others.map((from) => [from, roadFrom(from)] as const),
  );
};
