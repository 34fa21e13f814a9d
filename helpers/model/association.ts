/**
 * What invariants read of a State Manager association: which document runs on whom.
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_Association.html
 */
export interface Association {
  readonly id: string;
  readonly name?: string;
  /** The document's name, or its ARN where another account shares it. */
  readonly document: string;
  readonly documentVersion?: string;
  /** Set where the association names its one node, as the older form does. */
  readonly instanceId?: string;
  readonly targets: readonly Target[];
}

/** https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_Target.html */
export interface Target {
  /** `InstanceIds`, `tag:KEY`, `tag-key`, `resource-groups:Name`, and whatever comes next. */
  readonly key: string;
  readonly values: readonly string[];
}
