import type { SimulatedIam } from './iam/model.ts';
import type { SimulatedNetwork } from './network/model.ts';
import type { Platform } from './platforms.ts';
import type { SimulatedDocument, StateManagerAssociation } from './state-manager.ts';

/** A whole simulated fleet as plain data, so that a scenario is a function from one value to another. */
export interface SimulatedFleet {
  readonly seed: number;
  readonly accounts: readonly SimulatedAccount[];
  readonly accountRegions: readonly SimulatedAccountRegion[];
  readonly denials: readonly Denial[];
  readonly throttles: readonly Throttle[];
  readonly quirks: Quirks;
  /** Hosts of AWS that do not present themselves as AWS does. */
  readonly tlsFaults?: readonly TlsFault[];
}

/** What is wrong with the TLS of a service's endpoint in a Region; all accounts share its host. */
export interface TlsFault {
  readonly service: 'ssm' | 'ssmmessages' | 'ec2messages';
  readonly region: string;
  readonly fault: TlsFaultKind;
}

export type TlsFaultKind =
  | 'expired'
  | 'expires-soon'
  | 'not-yet-valid'
  | 'host-mismatch'
  | 'unaccepted-root'
  | 'incomplete-chain'
  | 'protocol-too-old'
  | 'not-the-service';

/** An account with the role by which others may read it. */
export interface SimulatedAccount {
  readonly id: string;
  readonly name: string;
  readonly roleArn: string;
  readonly externalId?: string;
  readonly iam: SimulatedIam;
}

/** Where something lies; the unit in which AWS pages, throttles and refuses. */
export interface Place {
  readonly account: string;
  readonly region: string;
}

/** What one account holds in one Region. */
export interface SimulatedAccountRegion extends Place {
  readonly instances: readonly SimulatedInstance[];
  /** Nodes that no instance of this account-Region carries: hybrid ones, and orphans. */
  readonly nodes: readonly SimulatedNode[];
  readonly network: SimulatedNetwork;
  /** The role of Default Host Management with its path, as the service setting names it; absent where it is off. */
  readonly defaultHostRole?: string;
  readonly associations: readonly StateManagerAssociation[];
  /** Its own SSM documents, beside those of Amazon. */
  readonly documents: readonly SimulatedDocument[];
}

/** EC2's instance-state-name. */
export type InstanceState = 'pending' | 'running' | 'shutting-down' | 'terminated' | 'stopping' | 'stopped';

/** A key and its value in EC2's spelling, as both EC2 and SSM hand tags out. */
export interface Tag {
  readonly Key: string;
  readonly Value: string;
}

/** An EC2 instance; times are milliseconds since the epoch. */
export interface SimulatedInstance {
  readonly id: string;
  readonly reservationId: string;
  readonly state: InstanceState;
  readonly launchedAt: number;
  readonly platform: Platform;
  readonly imageId: string;
  readonly type: string;
  readonly availabilityZone: string;
  /** Absent once an instance is terminated. */
  readonly network?: InstanceNetwork;
  /** The name of its instance profile with its path, as in its ARN. */
  readonly profile?: string;
  readonly metadata: MetadataOptions;
  readonly statusChecks: StatusChecks;
  readonly tags: readonly Tag[];
  /** Absent where no agent was ever installed. */
  readonly agent?: SimulatedAgent;
}

/** A security group as instances and interfaces refer to it. */
export interface SecurityGroup {
  readonly id: string;
  readonly name: string;
}

/** The primary network interface of an instance. */
export interface InstanceNetwork {
  readonly vpcId: string;
  readonly subnetId: string;
  readonly interfaceId: string;
  readonly privateIp: string;
  readonly publicIp?: string;
  readonly ipv6?: string;
  readonly securityGroups: readonly SecurityGroup[];
}

/** How an instance may ask the metadata service, from which its agent learns who it is. */
export interface MetadataOptions {
  readonly httpTokens: 'optional' | 'required';
  readonly httpEndpoint: 'enabled' | 'disabled';
  readonly hopLimit: number;
}

/** What EC2's own checks say of an instance; only of a running one are they asked. */
export interface StatusChecks {
  /** Of its operating system. */
  readonly instance: CheckStatus;
  /** Of the host beneath it. */
  readonly system: CheckStatus;
}

export type CheckStatus = 'ok' | 'impaired' | 'initializing' | 'insufficient-data';

/** A managed node without an instance beside it: hybrid if it was activated, else an orphan. */
export interface SimulatedNode {
  readonly id: string;
  readonly agent: SimulatedAgent;
  readonly tags: readonly Tag[];
  readonly activation?: { readonly id: string; readonly role: string; readonly name?: string };
}

/** The SSM Agent of an instance or node, and when it speaks; times are milliseconds since the epoch. */
export interface SimulatedAgent {
  readonly version: string;
  readonly isLatest: boolean;
  readonly platformType: 'Linux' | 'Windows' | 'MacOS';
  readonly platformName: string;
  readonly platformVersion: string;
  readonly computerName: string;
  readonly ipAddress: string;
  /** When SSM first hears of it; absent for an agent that never registers, in the future for a young one. */
  readonly registeredAt?: number;
  /** AWS hands out RegistrationDate for hybrid nodes and for some EC2 nodes only. */
  readonly showsRegistration: boolean;
  /** A moment at which it pinged or will ping; all others are whole periods away. */
  readonly pingPhase: number;
  /** When it fell silent. */
  readonly silentSince?: number;
  readonly associations: readonly SimulatedAssociation[];
}

/** A State Manager association that targets a node. */
export interface SimulatedAssociation {
  readonly id: string;
  readonly documentName: string;
  readonly documentVersion: string;
  readonly version: string;
  readonly name?: string;
}

/** An IAM action that is refused, `ssm:*` for a whole service, everywhere or in one account or Region. */
export interface Denial extends Partial<Place> {
  readonly action: string;
}

/** An action whose first calls in each account-Region are throttled. */
export interface Throttle extends Partial<Place> {
  readonly action: string;
  readonly times: number | 'forever';
}

/** Documented or observed ways in which AWS behaves on some days and in some accounts only. */
export interface Quirks {
  /** Filtered DescribeInstanceInformation pages are short or empty, and carry a token (aws-cli issue 2626). */
  readonly shortPages?: boolean;
  /** An InstanceIds filter that names an unmanaged id is refused, as the API reference says. */
  readonly refusesUnknownIds?: boolean;
}
