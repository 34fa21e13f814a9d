import type { ManagedInstance } from './breakage.ts';
import { day, minute } from './durations.ts';
import type { SimulatedAgent, SimulatedInstance } from './model.ts';

/** An agent that has not pinged since a moment, registered well before it. */
export const silenced = (agent: SimulatedAgent, silentSince: number): SimulatedAgent => ({
  ...agent,
  silentSince,
  pingPhase: silentSince,
  registeredAt: Math.min(agent.registeredAt ?? silentSince, silentSince - 10 * day),
});

/** An instance whose agent fell silent at a moment, after it had run and pinged for ten days. */
export const silencedInstance = (instance: ManagedInstance, silentSince: number): SimulatedInstance => {
  const agent = silenced(instance.agent, silentSince);
  const registeredAt = agent.registeredAt ?? silentSince;
  return { ...instance, launchedAt: Math.min(instance.launchedAt, registeredAt - 2 * minute), agent };
};

/** An instance whose agent has never reached SSM. */
export const withoutRegistration = (instance: ManagedInstance): SimulatedInstance => {
  const { registeredAt: _, ...agent } = instance.agent;
  return { ...instance, agent };
};
