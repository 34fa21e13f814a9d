import type { Instance } from '../model/instance.ts';
import type { ManagedNode } from '../model/node.ts';
import type { Traveller } from './traveller.ts';

type Platform = NonNullable<Traveller['platform']>;

const platforms: Readonly<Record<string, Platform>> = { Linux: 'Linux', Windows: 'Windows', MacOS: 'MacOS' };

/**
 * EC2 is believed where it says Windows, since behind a wrong proxy the agent reports another system; what
 * it bills as Linux/UNIX may be macOS, so there the agent is asked, and without one the platform is unknown.
 */
const platformOf = (
  { platform, platformDetails = '' }: Instance,
  node?: ManagedNode,
): Platform | undefined => {
  if (platform?.toLowerCase() === 'windows' || /^windows\b/i.test(platformDetails)) return 'Windows';
  if (node?.platformType !== undefined && Object.hasOwn(platforms, node.platformType)) {
    return platforms[node.platformType];
  }
  return /^(red hat|suse|ubuntu)\b/i.test(platformDetails) ? 'Linux' : undefined;
};

/** An instance as the solver sees it: where it starts from, and what is known of its agent. */
export const travellerOf = (instance: Instance, node?: ManagedNode): Traveller => {
  const platform = platformOf(instance, node);
  const { id: instanceId, networkInterfaces } = instance;
  return { instanceId, networkInterfaces, ...(platform && { platform }) };
};
