/**
 * What EC2's own checks say of a running instance, as the wire says it: `ok`, `impaired`, `initializing`,
 * `insufficient-data`, `not-applicable`.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceStatus.html
 */
export interface StatusChecks {
  /** Of its operating system and network configuration. */
  readonly instance?: string;
  /** Of the host, its network and its power. */
  readonly system?: string;
}
