import { day, hour, minute, second } from './durations.ts';
import type { InstanceState } from './model.ts';
import type { Random } from './random.ts';

/** An account-Region always has these many running instances before chance decides. */
const surelyRunning = 3;

const states: readonly (readonly [InstanceState, number])[] = [
  ['running', 80],
  ['stopped', 12],
  ['terminated', 4],
  ['stopping', 1],
  ['shutting-down', 1],
  ['pending', 2],
];

/** Chooses the state of an account-Region's `index`-th instance. */
export const chooseState = (random: Random, index: number): InstanceState =>
  index < surelyRunning ? 'running' : random.weighted(states);

/** How long ago an instance was last started: a tenth within a day, none so lately that it may be unregistered. */
export const chooseAge = (random: Random, state: InstanceState): number => {
  if (state === 'pending') return random.between(20 * second, 50 * second);
  if (random.chance(0.1)) return random.between(12 * minute, 23 * hour);
  return day + random.next() ** 2 * 729 * day;
};

/** LaunchTime moves at each start and a registration stays, so whatever was stopped for a while registered before. */
export const chooseRegistrationDelay = (random: Random): number =>
  random.chance(0.15) ? -random.between(day, 90 * day) : random.between(25 * second, 200 * second);
