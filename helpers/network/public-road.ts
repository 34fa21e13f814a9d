import { publicAddresses } from './address-space.ts';
import { alongAll, findingsOf } from './combine-roads.ts';
import { judgeEgressAcl, judgeEgressGroups, judgeReturnAcl } from './departure.ts';
import type { RouteTable } from './facts.ts';
import { followRoutes } from './follow-routes.ts';
import type { Journey } from './journey.ts';
import type { Road } from './road.ts';

/**
 * The road to the service's public addresses, in the order in which the packet meets its gates. Which of
 * the public addresses the service has is not known, so a gate must be open to all of them, or shut to all.
 */
export const publicRoad = (journey: Journey, table: RouteTable): Road => {
  const addresses = publicAddresses[journey.family];
  const routes = followRoutes(journey, table, addresses);
  return alongAll(
    [
      judgeEgressGroups(journey, { family: journey.family, addresses, groupIds: [] }),
      judgeEgressAcl(journey, addresses),
      ...findingsOf(routes),
      judgeReturnAcl(journey, addresses),
    ],
    routes.verdict === 'open' ? routes.via : [],
  );
};
