import type { SimulatedFleet } from '../fleet/model.ts';
import { answerFrom, type Clock } from './answer-request.ts';

/** The simulated AWS as a function of the Fetch API, for MSW and for whatever else intercepts requests. */
export const simulatedAws = (
  fleet: SimulatedFleet,
  clock: Clock,
): ((request: Request) => Promise<Response>) => {
  const answer = answerFrom(fleet, clock);
  return async (request) => {
    const body = await request.text();
    const header = (name: string): string | undefined => request.headers.get(name) ?? undefined;
    const response = await answer({ method: request.method, header, body });
    return new Response(response.body, { status: response.status, headers: response.headers });
  };
};
