import type { RunRequest } from '../run-request.ts';
import type { Target } from './target.ts';

/** Opens the target that was asked for, and loads only its own code: a real run knows nothing of the simulator. */
export const openTarget = async (request: RunRequest): Promise<Target> => {
  if (request.target === 'mock') return (await import('./mock.ts')).openMock(request);
  if (request.target === 'aws') return (await import('./aws.ts')).openAws(request);
  return (await import('./endpoint.ts')).openEndpoint(request);
};
