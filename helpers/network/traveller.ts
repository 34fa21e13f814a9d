/** The services whose Regional endpoints the agent may need; each has its name in `com.amazonaws.<region>.<name>`. */
export type NeededService = 'ssm' | 'ssmmessages' | 'ec2messages' | 's3' | 'kms' | 'logs';

/** Whose road is asked for: an instance with what EC2 says of its network interfaces. */
export interface Traveller {
  readonly instanceId: string;
  /** PlatformType as SSM spells it: it decides the ports on which answers come back. */
  readonly platform?: 'Linux' | 'Windows' | 'MacOS';
  /**
   * The agent's own setting of this name (from 3.3.3270.0, off by default): only with it does the agent use
   * names that have IPv6 addresses. No API shows it, so leave it out unless a probe told; `false` is
   * certain for older agents.
   */
  readonly useDualStackEndpoint?: boolean;
  readonly networkInterfaces: readonly TravellerInterface[];
}

/** An element of NetworkInterfaces of DescribeInstances. */
export interface TravellerInterface {
  readonly networkInterfaceId: string;
  /** Attachment.DeviceIndex: 0 is the primary interface, which every OS uses by default. */
  readonly deviceIndex: number;
  readonly subnetId: string;
  readonly privateIpAddress?: string;
  /** Association.PublicIp. */
  readonly publicIp?: string;
  readonly ipv6Addresses: readonly string[];
  readonly groupIds: readonly string[];
}
