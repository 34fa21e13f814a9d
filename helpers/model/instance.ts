import { defineSelector } from './selection.ts';
import type { Subject } from './subject.ts';

/**
 * What invariants read of an EC2 instance. `state` and `platform` are the wire's own text: AWS sends
 * values outside its enums (`windows` for `Windows`), and they are kept.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Instance.html
 */
export interface Instance extends Subject {
  readonly kind: 'instance';
  readonly state: string;
  /** Epoch milliseconds. Changes at every start, not only at the first. */
  readonly launchTime?: number;
  readonly platform?: string;
  /** What is billed, such as `Windows with SQL Server`: the only word of EC2 on the operating system. */
  readonly platformDetails?: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly vpcId?: string;
  readonly subnetId?: string;
  readonly availabilityZone?: string;
  /** The ARN of the instance profile, not of its role. */
  readonly profileArn?: string;
  readonly metadata?: MetadataOptions;
  readonly networkInterfaces: readonly NetworkInterface[];
}

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceMetadataOptionsResponse.html */
export interface MetadataOptions {
  /** `enabled` or `disabled`. */
  readonly httpEndpoint?: string;
  /** `optional` or `required`. */
  readonly httpTokens?: string;
}

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceNetworkInterface.html */
export interface NetworkInterface {
  readonly networkInterfaceId: string;
  /** 0 is the primary interface. */
  readonly deviceIndex: number;
  readonly subnetId: string;
  readonly privateIpAddress?: string;
  readonly publicIp?: string;
  readonly ipv6Addresses: readonly string[];
  readonly groupIds: readonly string[];
}

declare module './subject.ts' {
  interface Kinds {
    instance: Instance;
  }
}

/** Only these owe anybody a heartbeat: a stopped instance is no fault. */
export const running = defineSelector({
  kind: 'instance',
  words: 'running instances',
  matches: (instance) => instance.state === 'running',
});

/** Narrows a spec to instances that carry a tag. */
export const tagged = (key: string, value: string) =>
  defineSelector({
    kind: 'instance',
    words: `instances tagged ${key}=${value}`,
    matches: ({ tags }) => Object.hasOwn(tags, key) && tags[key] === value,
  });
