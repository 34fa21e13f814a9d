import {
  type EvaluationResult,
  type PolicySourceType,
  type SimulatePolicyResponse,
  SimulatePrincipalPolicy$,
  type SimulatePrincipalPolicyRequest,
} from '@aws-sdk/client-iam';
import type { SimulatedRole } from '../../fleet/iam/model.ts';
import type { SimulationContext } from '../../fleet/iam/request-context.ts';
import { type SimulationResult, simulatePrincipalPolicy } from '../../fleet/iam/simulate-principal-policy.ts';
import { awsError } from '../aws-error.ts';
import { type Call, defineOperation } from '../operation.ts';
import { pageOf } from '../paging.ts';
import { noSuchEntity } from './no-such-entity.ts';

const action = 'iam:SimulatePrincipalPolicy';
const usualPage = 100;
/** IAM may give fewer rows than MaxItems and still have more. */
const shortPage = 7;

const invalidInput = (text: string) => awsError('InvalidInput', text);

const roleNamed = (arn: string, { caller }: Call): SimulatedRole => {
  const role = caller.account.iam.roles.find((one) => one.arn === arn);
  if (!role) throw noSuchEntity(`The entity ${arn} cannot be found.`);
  return role;
};

const contextOf = ({ ContextEntries = [] }: SimulatePrincipalPolicyRequest): SimulationContext =>
  Object.fromEntries(
    ContextEntries.map(({ ContextKeyName = '', ContextKeyValues = [] }) => [
      ContextKeyName,
      ContextKeyValues,
    ]),
  );

/** IAM sends source types that its own service model does not have, such as `IAM Policy`. */
const rowShape = (row: SimulationResult): EvaluationResult => ({
  ...row,
  MatchedStatements: row.MatchedStatements.map(({ SourcePolicyId, SourcePolicyType }) => ({
    SourcePolicyId,
    SourcePolicyType: SourcePolicyType as PolicySourceType,
  })),
  MissingContextValues: [...row.MissingContextValues],
});

const checkInput = ({ ActionNames = [], MaxItems = usualPage }: SimulatePrincipalPolicyRequest): void => {
  const malformed = ActionNames.find((name) => !/^[\w-]+:\w+$/.test(name));
  if (ActionNames.length === 0) throw invalidInput('No ActionNames were given.');
  if (malformed !== undefined) throw invalidInput(`Invalid Entity Action: ${malformed}`);
  if (MaxItems < 1 || MaxItems > 1000) {
    throw awsError('ValidationError', `Value '${MaxItems}' at 'maxItems' failed to satisfy constraint`);
  }
};

/** What a role may do, by all the policies that bear on it; IAM evaluates, nothing is called. */
export const simulate = defineOperation<SimulatePrincipalPolicyRequest, SimulatePolicyResponse>({
  action,
  schema: SimulatePrincipalPolicy$,
  answer: (input, call) => {
    checkInput(input);
    const role = roleNamed(input.PolicySourceArn ?? '', call);
    const { organizationPolicies } = call.caller.account.iam;
    const rows = simulatePrincipalPolicy({
      role,
      organizationPolicies,
      actions: input.ActionNames ?? [],
      context: contextOf(input),
      ...(input.ResourceArns && input.ResourceArns.length > 0 && { resources: input.ResourceArns }),
    });
    const size = call.fleet.quirks.shortPages ? shortPage : (input.MaxItems ?? usualPage);
    const invalidToken = () => invalidInput('The Marker is not valid.');
    const page = pageOf(
      { items: rows, matches: () => true, size, token: input.Marker, action, invalidToken },
      call,
    );
    return {
      EvaluationResults: page.items.map(rowShape),
      IsTruncated: page.nextToken !== undefined,
      ...(page.nextToken && { Marker: page.nextToken }),
    };
  },
});
