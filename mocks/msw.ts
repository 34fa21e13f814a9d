import { http } from 'msw/http';
import { type SetupServer, setupServer } from 'msw/node';
import type { Clock } from './aws/answer-request.ts';
import { simulatedAws } from './aws/simulated-aws.ts';
import type { SimulatedFleet } from './fleet/model.ts';

/** The hosts of AWS's endpoints in every partition that is reached from outside. */
const awsHosts =
  /^https?:\/\/[^/]+\.(amazonaws\.com(\.cn)?|amazonaws\.eu|c2s\.ic\.gov|sc2s\.sgov\.gov)(:\d+)?(\/|$)/;

/** The simulated AWS in this process: the SDK's own requests are answered before they leave it. */
export const mockAws = (fleet: SimulatedFleet, clock: Clock): SetupServer => {
  const answer = simulatedAws(fleet, clock);
  return setupServer(http.all(awsHosts, ({ request }) => answer(request)));
};
