/** The services whose endpoints the SSM Agent talks to. */
export const agentServices = ['ssm', 'ssmmessages', 'ec2messages'] as const;

export type AgentService = (typeof agentServices)[number];

/**
 * The Regions that were launched before 2024, which alone have ec2messages. The list is closed: a Region
 * that a later table knows is not on it, so that a new one is never asked for what it does not have.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-setting-up-messageAPIs.html
 */
const launchedBefore2024: ReadonlySet<string> = new Set([
  ...['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2', 'ca-central-1', 'ca-west-1', 'sa-east-1'],
  ...['eu-central-1', 'eu-central-2', 'eu-north-1', 'eu-south-1', 'eu-south-2'],
  ...['eu-west-1', 'eu-west-2', 'eu-west-3'],
  ...['ap-east-1', 'ap-south-1', 'ap-south-2', 'ap-northeast-1', 'ap-northeast-2', 'ap-northeast-3'],
  ...['ap-southeast-1', 'ap-southeast-2', 'ap-southeast-3', 'ap-southeast-4'],
  ...['af-south-1', 'il-central-1', 'me-central-1', 'me-south-1'],
  ...['cn-north-1', 'cn-northwest-1', 'us-gov-east-1', 'us-gov-west-1'],
]);

export const hasEc2Messages = (region: string): boolean => launchedBefore2024.has(region);

/** The agent's services that a Region has: agents from 3.3.40.0 on do without ec2messages. */
export const agentServicesIn = (region: string): readonly AgentService[] =>
  agentServices.filter((service) => service !== 'ec2messages' || hasEc2Messages(region));
