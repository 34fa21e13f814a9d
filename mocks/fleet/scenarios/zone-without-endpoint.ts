import { isManaged, rotated } from '../breakage.ts';
import type { SimulatedAccountRegion, SimulatedFleet } from '../model.ts';
import type { SimulatedVpcEndpoint } from '../network/model.ts';
import { ssmEndpoints } from '../network/structure.ts';
import { seededRandom } from '../random.ts';
import { replaceOne } from '../replace-by-id.ts';
import { invariants, type Scenario } from '../scenario.ts';
import { endpointSubject } from '../subjects.ts';

interface Retreat {
  readonly place: SimulatedAccountRegion;
  /** As it is after it left a zone in which there are instances. */
  readonly endpoint: SimulatedVpcEndpoint;
}

const leave = (endpoint: SimulatedVpcEndpoint, subnet: string): SimulatedVpcEndpoint => {
  const stays = (_: string, index: number): boolean => endpoint.subnetIds[index] !== subnet;
  return {
    ...endpoint,
    subnetIds: endpoint.subnetIds.filter(stays),
    networkInterfaceIds: endpoint.networkInterfaceIds.filter(stays),
  };
};

const retreatsIn = (place: SimulatedAccountRegion): readonly Retreat[] => {
  const inhabited = new Set(place.instances.filter(isManaged).map(({ network }) => network?.subnetId));
  return ssmEndpoints(place.network).flatMap((endpoint) =>
    endpoint.subnetIds
      .filter((subnet) => inhabited.has(subnet))
      .map((subnet) => ({ place, endpoint: leave(endpoint, subnet) })),
  );
};

const retreat = (fleet: SimulatedFleet): Retreat => {
  const random = seededRandom(fleet.seed, 'breach');
  const [first] = rotated(fleet.accountRegions, random.next()).flatMap(retreatsIn);
  if (!first) {
    throw new RangeError(
      'the scenario zone-without-endpoint finds no instance in an isolated VPC: build more',
    );
  }
  return first;
};

/** An endpoint that is missing in one zone: its instances depend on another zone, and pay for the way there. */
export const zoneWithoutEndpoint: Scenario = {
  name: 'zone-without-endpoint',
  about: 'The ssm endpoint of an isolated VPC has no network interface in a zone with instances.',
  apply: (fleet) => {
    const { place, endpoint } = retreat(fleet);
    const vpcEndpoints = replaceOne(place.network.vpcEndpoints, endpoint);
    const broken = { ...place, network: { ...place.network, vpcEndpoints } };
    const subjects = [endpointSubject({ place, item: endpoint.id })];
    return {
      fleet: {
        ...fleet,
        accountRegions: fleet.accountRegions.map((one) => (one === place ? broken : one)),
      },
      expects: { violates: [{ invariant: invariants.zones, code: 'zone-without-endpoint', subjects }] },
    };
  },
};
