import { isOlder } from '../agent-version/is-older.ts';
import { type AgentService, hasEc2Messages } from '../model/agent-services.ts';

/** From this version on agents send every message by ssmmessages first. */
const withoutEc2Messages = '3.3.40.0';

/**
 * The services that an agent must reach. An unknown version is taken for a current one, which does without
 * ec2messages. https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-setting-up-messageAPIs.html
 */
export const neededServices = (region: string, agentVersion: string | undefined): readonly AgentService[] => {
  const isOld = agentVersion !== undefined && isOlder(agentVersion, withoutEc2Messages) === true;
  return ['ssm', 'ssmmessages', ...(isOld && hasEc2Messages(region) ? (['ec2messages'] as const) : [])];
};
