import { breakInstances, type ManagedInstance } from '../breakage.ts';
import type { InstanceState, SimulatedInstance } from '../model.ts';
import type { Scenario } from '../scenario.ts';

const ends: readonly InstanceState[] = [
  'stopped',
  'stopping',
  'shutting-down',
  'terminated',
  'stopped',
  'terminated',
];

const ended = ({ network, ...instance }: ManagedInstance, index: number): SimulatedInstance => {
  const state = ends[index] ?? 'stopped';
  if (state === 'terminated' || !network) return { ...instance, state };
  const { publicIp: _, ...inside } = network;
  return { ...instance, state, network: inside };
};

/** Instances that were ended on purpose: their nodes leave the list, and nothing is wrong. */
export const stoppedInstances: Scenario = {
  name: 'stopped-instances',
  about: 'Some instances were stopped or terminated, and SSM lists them no more.',
  apply: (fleet) => ({ fleet: breakInstances(fleet, ends.length, ended).fleet }),
};
