/** One value, or a list of them: IAM takes both wherever it takes either. */
export type OneOrMore<T> = T | readonly T[];

type PrincipalElement = '*' | Readonly<Record<string, OneOrMore<string>>>;

/** A statement as people write it, with all the liberties that the grammar leaves. */
export interface PolicyStatement {
  readonly Sid?: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Action?: OneOrMore<string>;
  readonly NotAction?: OneOrMore<string>;
  readonly Resource?: OneOrMore<string>;
  readonly NotResource?: OneOrMore<string>;
  readonly Principal?: PrincipalElement;
  readonly NotPrincipal?: PrincipalElement;
  readonly Condition?: Readonly<
    Record<string, Readonly<Record<string, OneOrMore<string | number | boolean>>>>
  >;
}

/** A policy as it is written, before the wire encodes it. */
export interface PolicyDocument {
  readonly Version?: string;
  readonly Id?: string;
  readonly Statement: OneOrMore<PolicyStatement>;
}

/** A policy that lives in one role, and in a service control policy's place. */
export interface InlinePolicy {
  readonly name: string;
  readonly document: PolicyDocument;
}

/** A policy with an ARN of its own; `versionId` is its default version. */
export interface ManagedPolicy extends InlinePolicy {
  readonly arn: string;
  readonly versionId?: string;
}

/** A role with all that bears on what it may do, but for its account's organization. */
export interface SimulatedRole {
  readonly name: string;
  /** `/` where it is absent. */
  readonly path?: string;
  readonly arn: string;
  readonly trustPolicy: PolicyDocument;
  readonly attached: readonly ManagedPolicy[];
  readonly inline: readonly InlinePolicy[];
  readonly boundary?: Omit<ManagedPolicy, 'name'>;
}

/** What an instance carries: a container for at most one role. */
export interface SimulatedInstanceProfile {
  readonly name: string;
  readonly path?: string;
  readonly arn: string;
  /** The name of its role; absent for a profile that was left without one. */
  readonly role?: string;
}

/** The service control policies of the root, of one unit on the way down, or of the account itself. */
export interface OrganizationLevel {
  readonly target: string;
  readonly policies: readonly InlinePolicy[];
}

/** What IAM holds for one account, and the policies that its organization puts over it. */
export interface SimulatedIam {
  readonly roles: readonly SimulatedRole[];
  readonly profiles: readonly SimulatedInstanceProfile[];
  /** From the root down to the account; empty for an account outside an organization. */
  readonly organizationPolicies: readonly OrganizationLevel[];
}
