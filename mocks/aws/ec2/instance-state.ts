import type { InstanceState } from '../../fleet/model.ts';

/** EC2's numbers for the states of an instance. */
export const stateCodes: Readonly<Record<InstanceState, number>> = {
  pending: 0,
  running: 16,
  'shutting-down': 32,
  terminated: 48,
  stopping: 64,
  stopped: 80,
};
