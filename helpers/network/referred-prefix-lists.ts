import type { Network } from './prepared-network.ts';
import { isOfGatewayEndpoint } from './route-target.ts';

/** The VPCs and security groups that some roads touch. */
export interface Surroundings {
  readonly vpcIds: ReadonlySet<string>;
  readonly groupIds: ReadonlySet<string>;
}

const inRoutes = ({ routeTables }: Network, { vpcIds }: Surroundings): readonly string[] =>
  [...routeTables.values()]
    .filter(({ vpcId }) => vpcIds.has(vpcId))
    .flatMap(({ routes }) => routes.filter((route) => !isOfGatewayEndpoint(route)))
    .flatMap(({ destinationPrefixListId }) => destinationPrefixListId ?? []);

const inRules = ({ securityGroups }: Network, { groupIds }: Surroundings): readonly string[] =>
  [...groupIds].flatMap((id) => {
    const group = securityGroups.get(id);
    const permissions = group ? [...group.ipPermissions, ...group.ipPermissionsEgress] : [];
    return permissions.flatMap(({ prefixListIds }) => prefixListIds);
  });

/** The prefix lists whose entries may decide: those of routes and rules, sorted; the rest need not be read. */
export const referredPrefixLists = (network: Network, around: Surroundings): readonly string[] => [
  ...new Set([...inRoutes(network, around), ...inRules(network, around)].sort()),
];
