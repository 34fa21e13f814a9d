import { coversAction } from './action-match.ts';
import { type Caller, coversCaller } from './caller-principal.ts';
import { allOf, type Certainty } from './certainty.ts';
import { conditionsHold, type RequestContext } from './condition.ts';
import { coreActions } from './core-actions.ts';
import { decide } from './decide.ts';
import { readPolicy } from './policy-document.ts';
import { coversResources } from './resource-match.ts';
import type { Statement } from './statement.ts';

/** The services that the agent must reach; all their endpoints are interface endpoints. */
export type AgentService = 'ssm' | 'ssmmessages' | 'ec2messages';

/** What the agent of an instance asks of one interface endpoint. */
export interface EndpointUse extends Caller {
  readonly service: AgentService;
  /** Those of AmazonSSMManagedInstanceCore in this service, where nothing else is said. */
  readonly actions?: readonly string[];
  readonly partition: string;
  readonly region: string;
  readonly vpcId?: string;
  readonly vpcEndpointId?: string;
  readonly organization?: string;
}

/** What a policy does to the agent; one action that is certainly denied settles it. */
export type EndpointPolicyEffect =
  | { readonly verdict: 'allows' }
  | { readonly verdict: 'denies'; readonly actions: readonly string[] }
  | { readonly verdict: 'undecided'; readonly reason: string };

/** What the agent calls in a service, as far as AmazonSSMManagedInstanceCore grants it. */
export const agentActions = (service: AgentService): readonly string[] =>
  coreActions.filter((action) => action.startsWith(`${service}:`));

const contextOf = (use: EndpointUse): RequestContext => ({
  'aws:sourcevpc': use.vpcId,
  'aws:sourcevpce': use.vpcEndpointId,
  'aws:requestedregion': use.region,
  'aws:principalaccount': use.account,
  'aws:principalarn': use.roleArn,
  'aws:principalorgid': use.organization,
  'aws:principaltype': 'AssumedRole',
  'aws:principalisawsservice': 'false',
  'aws:securetransport': 'true',
  'aws:viaawsservice': 'false',
});

/** Some ssm actions are asked of the instance, which is a resource of EC2. */
const resourcesOf = ({ partition, region }: EndpointUse): readonly string[] =>
  ['ssm', 'ssmmessages', 'ec2messages', 'ec2'].map((service) => `arn:${partition}:${service}:${region}:*`);

const applies = (statement: Statement, use: EndpointUse, action: string): Certainty =>
  coversAction(statement.actions, action)
    ? allOf([
        coversCaller(statement.principals, use),
        coversResources(statement.resources, resourcesOf(use)),
        conditionsHold(statement.conditions, contextOf(use)),
      ])
    : 'no';

const judge = (statements: readonly Statement[], use: EndpointUse): EndpointPolicyEffect => {
  const denied: string[] = [];
  const reasons = new Set<string>();
  for (const action of use.actions ?? agentActions(use.service)) {
    const decision = decide(statements, (statement) => applies(statement, use, action));
    if (decision.effect === 'denied' || decision.effect === 'nothing') denied.push(action);
    else if (decision.effect === 'unknown') for (const reason of decision.because) reasons.add(reason);
  }
  if (denied.length > 0) return { verdict: 'denies', actions: denied };
  return reasons.size > 0
    ? { verdict: 'undecided', reason: [...reasons].sort().join('; ') }
    : { verdict: 'allows' };
};

/**
 * Whether an interface endpoint's policy lets the agent through; without a policy it lets everybody.
 * https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html
 */
export const endpointPolicyEffect = (document: unknown, use: EndpointUse): EndpointPolicyEffect => {
  if (document === undefined || document === null || document === '') return { verdict: 'allows' };
  const policy = readPolicy(document);
  return policy.readable ? judge(policy.statements, use) : { verdict: 'undecided', reason: policy.reason };
};
