import { minute } from './durations.ts';
import type { SimulatedAgent, SimulatedAssociation } from './model.ts';
import type { Platform } from './platforms.ts';
import type { Random } from './random.ts';

/** How often an agent pings by default. */
export const pingPeriod = 5 * minute;

const latestVersion = '3.3.3572.0';

const versions = [
  [latestVersion, 6],
  ['3.3.3050.0', 3],
  ['3.3.1611.0', 1],
] as const;

/** The two associations that AWS's own quick setup creates; the second has a name of its own. */
export const makeAssociations = (random: Random): readonly SimulatedAssociation[] => [
  { id: random.uuid(), documentName: 'AWS-GatherSoftwareInventory', documentVersion: '1', version: '1' },
  {
    id: random.uuid(),
    documentName: 'AWS-RunPatchBaseline',
    documentVersion: '1',
    version: '1',
    name: 'SystemAssociationForScanningPatches',
  },
];

/** What an agent is made from besides chance. */
export interface AgentOrigin {
  readonly now: number;
  readonly platform: Platform;
  readonly computerName: string;
  readonly ipAddress: string;
  readonly registeredAt: number;
  readonly associations: readonly SimulatedAssociation[];
}

/** Makes a healthy agent: registered when told, pinging ever since. */
export const makeAgent = (random: Random, origin: AgentOrigin): SimulatedAgent => {
  const version = random.weighted(versions);
  const { platform } = origin;
  return {
    version,
    isLatest: version === latestVersion,
    platformType: platform.agentType,
    platformName: platform.agentName,
    platformVersion: platform.agentVersion,
    computerName: origin.computerName,
    ipAddress: origin.ipAddress,
    registeredAt: origin.registeredAt,
    showsRegistration: random.chance(0.5),
    pingPhase: origin.now - Math.floor(random.next() * pingPeriod),
    associations: origin.associations.slice(
      0,
      random.weighted([
        [2, 8],
        [1, 1],
        [0, 1],
      ]),
    ),
  };
};
