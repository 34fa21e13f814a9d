import { type AddressSet, together } from './address-set.ts';
import { anyAddress, privateAddresses, publicAddresses } from './address-space.ts';
import { alongAll } from './combine-roads.ts';
import { judgeEgressAcl, judgeEgressGroups, judgeReturnAcl } from './departure.ts';
import type { RouteTable } from './facts.ts';
import type { Journey } from './journey.ts';
import type { Doubt, Road } from './road.ts';
import { routeText, targetOf } from './route-target.ts';
import { routingOf } from './routing.ts';
import { leavesVpc } from './take-route.ts';

/** Closed where the instance's own gates are provably shut to all that may lie there; else undecided. */
const asFarAsSeen = (journey: Journey, addresses: AddressSet, doubt: Doubt): Road =>
  alongAll(
    [
      doubt,
      judgeEgressGroups(journey, { family: journey.family, addresses }),
      judgeEgressAcl(journey, addresses),
      judgeReturnAcl(journey, addresses),
    ],
    [],
  );

/**
 * A subnet that another account shares: its endpoints and gateways are the owner's, and a participant is
 * not shown them. https://docs.aws.amazon.com/vpc/latest/userguide/vpc-sharing.html
 */
export const roadThroughSharedSubnet = (journey: Journey): Road => {
  const { subnetId, ownerId } = journey.subnet;
  return asFarAsSeen(journey, anyAddress[journey.family], {
    because: 'shared-subnet',
    hop: { kind: 'subnet', id: subnetId },
    reason: `the subnet belongs to ${ownerId}, whose endpoints and gateways are not seen from here`,
  });
};

/**
 * A central VPC may hold the endpoints, with names that a private hosted zone leads there: so a route that
 * leaves this VPC may be the road, even one to private addresses only. Undefined where there is none.
 */
export const roadThroughOtherNetworks = (journey: Journey, table: RouteTable): Road | undefined => {
  const { network, family } = journey;
  const wanted = together(privateAddresses[family], publicAddresses[family]);
  const leaving = routingOf(network, table, family, wanted).taken.filter(({ route }) => leavesVpc(route));
  const [first] = leaving;
  if (!first) return undefined;
  return asFarAsSeen(journey, together(...leaving.map(({ portion }) => portion)), {
    because: 'leaves-vpc',
    hop: targetOf(first.route),
    reason: `${routeText(first.route)} may lead to endpoints in another network`,
  });
};
