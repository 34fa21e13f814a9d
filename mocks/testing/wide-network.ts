import { healthyFleet } from '../fleet/build-fleet.ts';
import type { SimulatedFleet } from '../fleet/model.ts';
import type { SimulatedNetwork } from '../fleet/network/model.ts';

/** A fleet whose first account-Region has the networks of many, so that each listing has several pages. */
export const fleetWithWideNetwork = (now: number): SimulatedFleet => {
  const fleet = healthyFleet({ now, instances: 60, spread: 6 });
  const [first, ...others] = fleet.accountRegions;
  if (!first) throw new RangeError('the fleet has no account-Region');
  const networks = fleet.accountRegions.map(({ network }) => network);
  const network: SimulatedNetwork = {
    vpcs: networks.flatMap(({ vpcs }) => vpcs),
    subnets: networks.flatMap(({ subnets }) => subnets),
    routeTables: networks.flatMap(({ routeTables }) => routeTables),
    networkAcls: networks.flatMap(({ networkAcls }) => networkAcls),
    securityGroups: networks.flatMap(({ securityGroups }) => securityGroups),
    internetGateways: networks.flatMap(({ internetGateways }) => internetGateways),
    egressOnlyInternetGateways: networks.flatMap((one) => one.egressOnlyInternetGateways),
    natGateways: networks.flatMap(({ natGateways }) => natGateways),
    vpcEndpoints: networks.flatMap(({ vpcEndpoints }) => vpcEndpoints),
    managedPrefixLists: first.network.managedPrefixLists,
  };
  return { ...fleet, accountRegions: [{ ...first, network }, ...others] };
};
