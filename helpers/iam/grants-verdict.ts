import { severities } from '../model/invariant.ts';
import { partsOfArn, type Role, roleResource } from '../model/role.ts';
import { type Resource, undecided, upheld, type Verdict, violated } from '../model/verdict.ts';
import type { RefusalCode } from './action-grant.ts';
import { groupOfAction, severityOfMissing } from './core-actions.ts';
import type { Grants, Refusal } from './grants.ts';

/** Whose refusals are told: the role, and whether agents use it that need ec2messages. */
interface Told {
  readonly role: Role;
  readonly legacyAgents: boolean;
}

/** What decided, where AWS does not name the policy. */
const decider: Readonly<Record<RefusalCode, (role: Role) => string>> = {
  'action-not-granted': () => 'no policy grants it',
  'action-denied': () => 'a Deny in a policy that AWS does not name',
  'cut-by-boundary': ({ boundary }) => boundary ?? 'the permissions boundary',
  'cut-by-organization': () => 'a policy of the organization, which AWS does not name',
};

const severityOf = ({ actions }: Refusal, { legacyAgents }: Told) =>
  severityOfMissing(actions, { legacyAgents }) ?? 'low';

/** The refusal that breaks most; of several, the outermost, since it comes first in what grantsOf gives. */
const worstOf = (refusals: readonly Refusal[], told: Told): readonly Refusal[] =>
  refusals.toSorted(
    (a, b) => severities.indexOf(severityOf(a, told)) - severities.indexOf(severityOf(b, told)),
  );

const symptomOf = (refusal: Refusal, told: Told): string | undefined =>
  refusal.actions
    .flatMap((action) => groupOfAction(action) ?? [])
    .find((group) => severityOf({ ...refusal, actions: group.actions }, told) === severityOf(refusal, told))
    ?.symptom;

const alsoIn = (others: readonly Refusal[]): { readonly also?: string } =>
  others.length === 0
    ? {}
    : { also: others.map(({ code, actions }) => `${code}: ${actions.join(', ')}`).join('; ') };

/** An organization's policy does the same to every role of the account; all else is mended at the role. */
const causeOf = ({ code }: Refusal, role: Role): Resource => {
  const { account } = partsOfArn(role.arn);
  return code === 'cut-by-organization'
    ? { kind: 'account', id: account, account, region: '*' }
    : roleResource(role);
};

const doubtOf = ({ missingContext, unanswered }: Grants, { name }: Role): string =>
  missingContext.length > 0
    ? `the policies of ${name} ask for ${missingContext.join(', ')}, which the simulation cannot know`
    : `the simulation of ${name} has no usable answer for ${unanswered.join(', ')}`;

/** Words what a role grants as a verdict; its evidence says how bad it is, since that follows the actions. */
export const grantsVerdict = (grants: Grants, told: Told): Verdict<RefusalCode> => {
  const { role } = told;
  if (grants.verdict === 'granted') return upheld;
  const [worst, ...others] = grants.verdict === 'refused' ? worstOf(grants.refusals, told) : [];
  if (!worst) {
    const action = 'iam:SimulatePrincipalPolicy';
    return undecided({ reason: 'inconclusive', action, detail: doubtOf(grants, role) });
  }
  const { code, actions, policy = decider[code](role) } = worst;
  const breaks = symptomOf(worst, told) ?? 'unknown';
  const severity = severityOf(worst, told);
  return violated(
    code,
    { role: role.name, severity, breaks, actions: actions.join(', '), decidedBy: policy, ...alsoIn(others) },
    causeOf(worst, role),
  );
};

/** What the four refusals of `grantsVerdict` mean; their cures differ from role to role. */
export const refusalMeanings: Readonly<Record<RefusalCode, string>> = {
  'action-not-granted': 'no policy of the role allows some of the actions that its agents need',
  'action-denied': 'a policy of the role denies some of the actions that its agents need',
  'cut-by-boundary':
    'the permissions boundary of the role leaves out some of the actions that its agents need',
  'cut-by-organization':
    'a service control policy of the organization takes away some of the actions that agents need',
};
