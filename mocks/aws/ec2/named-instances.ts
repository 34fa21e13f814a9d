import { instanceById } from '../../fleet/managed-nodes.ts';
import type { SimulatedInstance } from '../../fleet/model.ts';
import { awsError } from '../aws-error.ts';
import type { Call } from '../operation.ts';

const wellFormed = /^i-([0-9a-f]{8}|[0-9a-f]{17})$/;

const checkIds = (ids: readonly string[], { place }: Call): void => {
  const malformed = ids.find((id) => !wellFormed.test(id));
  if (malformed !== undefined) {
    throw awsError('InvalidInstanceID.Malformed', `Invalid id: "${malformed}"`);
  }
  const missing = ids.filter((id) => !instanceById(place, id));
  if (missing.length === 0) return;
  const [label, verb] = missing.length === 1 ? ['ID', 'does'] : ['IDs', 'do'];
  throw awsError(
    'InvalidInstanceID.NotFound',
    `The instance ${label} '${missing.join(', ')}' ${verb} not exist`,
  );
};

/** Finds the instances that a request names, each once, and refuses it for any that is not there. */
export const namedInstances = (ids: readonly string[], call: Call): readonly SimulatedInstance[] => {
  checkIds(ids, call);
  return [...new Set(ids)].flatMap((id) => instanceById(call.place, id) ?? []);
};

/** EC2 takes either ids or a page's length. */
export const checkIdsAlone = (
  ids: readonly string[] = [],
  maxResults: number | undefined = undefined,
): void => {
  if (ids.length === 0 || maxResults === undefined) return;
  const text = 'The parameter instancesSet cannot be used with the parameter maxResults';
  throw awsError('InvalidParameterCombination', text);
};
