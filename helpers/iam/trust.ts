import { coversAction } from './action-match.ts';
import { allOf, type Certainty } from './certainty.ts';
import { conditionHolds, conditionsHold, type RequestContext } from './condition.ts';
import { decide } from './decide.ts';
import { readPolicy } from './policy-document.ts';
import { coversService } from './service-principal.ts';
import type { Statement } from './statement.ts';

/** A service's attempt to assume a role, as far as it is known beforehand. */
export interface Assumption {
  /** As AWS spells it outside China, such as `ec2.amazonaws.com`. */
  readonly service: string;
  readonly action?: string;
  readonly partition: string;
  readonly account: string;
  readonly region?: string;
  readonly organization?: string;
  /** What the service acts for; a glob where only its shape is known. */
  readonly sourceArn?: string;
}

/** Whether the assumption would succeed; without an Allow it is `missing`, never merely not trusted. */
export type Trust =
  | { readonly verdict: 'trusted' }
  /** `unmet` has the condition keys that alone keep an otherwise fitting Allow from applying. */
  | { readonly verdict: 'missing'; readonly unmet: readonly string[] }
  | { readonly verdict: 'denied'; readonly statement: Statement }
  | { readonly verdict: 'undecided'; readonly reason: string };

const contextOf = (assumption: Assumption): RequestContext => ({
  'aws:sourceaccount': assumption.account,
  'aws:sourcearn': assumption.sourceArn,
  'aws:sourceorgid': assumption.organization,
  'aws:requestedregion': assumption.region,
  'aws:principalisawsservice': 'true',
  'aws:securetransport': 'true',
});

const isAbout = ({ principals, actions }: Statement, assumption: Assumption): Certainty => {
  if (!coversAction(actions, assumption.action ?? 'sts:AssumeRole')) return 'no';
  return coversService(principals, assumption.service, assumption.partition);
};

const unmetIn = (statement: Statement, assumption: Assumption): readonly string[] => {
  if (statement.effect === 'Deny' || isAbout(statement, assumption) !== 'yes') return [];
  const context = contextOf(assumption);
  return statement.conditions
    .filter((condition) => conditionHolds(condition, context) === 'no')
    .map(({ key }) => key);
};

const applies = (statement: Statement, assumption: Assumption): Certainty =>
  allOf([isAbout(statement, assumption), conditionsHold(statement.conditions, contextOf(assumption))]);

/**
 * Whether a role lets a service assume it: an instance profile's role must let EC2, the role of Default
 * Host Management must let Systems Manager.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/setup-instance-permissions.html
 */
export const trusts = (document: unknown, assumption: Assumption): Trust => {
  const policy = readPolicy(document);
  if (!policy.readable) return { verdict: 'undecided', reason: policy.reason };
  const decision = decide(policy.statements, (statement) => applies(statement, assumption));
  if (decision.effect === 'allowed') return { verdict: 'trusted' };
  if (decision.effect === 'denied') return { verdict: 'denied', statement: decision.statement };
  if (decision.effect === 'unknown') return { verdict: 'undecided', reason: decision.because.join('; ') };
  const unmet = policy.statements.flatMap((statement) => unmetIn(statement, assumption));
  return { verdict: 'missing', unmet: [...new Set(unmet)].sort() };
};
