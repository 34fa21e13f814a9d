import { isOlder } from '../agent-version/is-older.ts';
import type { Instance } from '../model/instance.ts';
import type { ManagedNode } from '../model/node.ts';

/** The first agent that Default Host Management can take care of. */
export const defaultHostAgent = '3.2.582.0';

/** What keeps Default Host Management from an instance; `unknown` says what would have to be known. */
export type DhmcObstacle =
  | { readonly found: 'imdsv2-unavailable'; readonly httpEndpoint: string }
  | { readonly found: 'agent-too-old'; readonly agentVersion: string }
  | { readonly found: 'unknown'; readonly detail: string };

/** Answers from before 2020 lack it: on is what EC2 chooses by itself. */
const metadataObstacle = ({ metadata }: Instance): DhmcObstacle | undefined => {
  const { httpEndpoint = 'enabled' } = metadata ?? {};
  if (httpEndpoint === 'enabled') return undefined;
  return httpEndpoint === 'disabled'
    ? { found: 'imdsv2-unavailable', httpEndpoint }
    : {
        found: 'unknown',
        detail: `the metadata endpoint is "${httpEndpoint}", neither enabled nor disabled`,
      };
};

const agentObstacle = (node: ManagedNode | undefined): DhmcObstacle | undefined => {
  const { agentVersion } = node ?? {};
  const older = agentVersion === undefined ? undefined : isOlder(agentVersion, defaultHostAgent);
  if (older === false) return undefined;
  if (older && agentVersion !== undefined) return { found: 'agent-too-old', agentVersion };
  const known =
    agentVersion === undefined ? 'not known while it is not registered' : `said to be "${agentVersion}"`;
  return {
    found: 'unknown',
    detail: `an agent before ${defaultHostAgent} cannot use it, and the agent's version is ${known}`,
  };
};

/**
 * Whether an instance meets the conditions of Default Host Management: IMDSv2, which every instance with a
 * metadata endpoint answers, and an agent that knows of it.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/fleet-manager-default-host-management-configuration.html
 */
export const dhmcObstacle = (instance: Instance, node: ManagedNode | undefined): DhmcObstacle | undefined => {
  const [metadata, agent] = [metadataObstacle(instance), agentObstacle(node)];
  return [metadata, agent].find((one) => one && one.found !== 'unknown') ?? metadata ?? agent;
};
