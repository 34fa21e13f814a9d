import { day } from './durations.ts';
import { makeAgent, makeAssociations } from './make-agent.ts';
import type { Place, SimulatedNode } from './model.ts';
import { type Platform, platforms } from './platforms.ts';
import { type Random, seededRandom } from './random.ts';

const perInstance = 0.02;
const mostNodes = 24;

/** Machines outside AWS have the names that their owners gave them. */
const hosts = [
  'mill-01.example.com',
  'kasse-süd.example.net',
  '店舗-東京',
  'db.internal.example.org',
] as const;

/** How many hybrid nodes stand beside so many instances: about 2 %, and one in the first account-Region. */
export const hybridNodeCount = (instances: number, isFirst: boolean): number =>
  Math.min(mostNodes, Math.max(isFirst ? 1 : 0, Math.round(instances * perInstance)));

const makeHybridNode = (random: Random, now: number): SimulatedNode => {
  const host = random.pick(hosts);
  const agent = makeAgent(random, {
    now,
    platform: random.weighted<Platform>(platforms),
    computerName: host,
    ipAddress: `192.168.${random.below(256)}.${1 + random.below(254)}`,
    registeredAt: Math.floor(now - random.between(45 * day, 700 * day)),
    associations: makeAssociations(random),
  });
  return {
    id: `mi-${random.hex(17)}`,
    agent: { ...agent, showsRegistration: true },
    tags: [{ Key: 'Env', Value: random.chance(0.7) ? 'prod' : 'dev' }],
    activation: {
      id: random.uuid(),
      role: 'service-role/AmazonEC2RunCommandRoleForManagedInstances',
      ...(random.chance(0.9) && { name: host.split('.', 1)[0] ?? host }),
    },
  };
};

/** Makes the healthy hybrid nodes of one account-Region. */
export const makeHybridNodes = (
  seed: number,
  { account, region }: Place,
  { now, count }: { readonly now: number; readonly count: number },
): readonly SimulatedNode[] => {
  const random = seededRandom(seed, account, region, 'hybrid nodes');
  return Array.from({ length: count }, () => makeHybridNode(random, now));
};
