import { conditionsHold } from './conditions.ts';
import { listed } from './listed.ts';
import type { PolicyDocument, PolicyStatement } from './model.ts';
import { fits, fitsIgnoringCase } from './pattern.ts';
import { withVariables } from './policy-variables.ts';
import type { SimulationContext } from './request-context.ts';

/** What is simulated: one action on one resource. */
export interface SimulatedRequest {
  readonly action: string;
  readonly resource: string;
  readonly context: SimulationContext;
}

/** A policy under the name by which a simulation's answer refers to it. */
export interface SourcePolicy {
  readonly id: string;
  readonly document: PolicyDocument;
}

/** What some policies together say, and the policies of the statements that say so, one for each statement. */
export interface PolicyEffect {
  readonly effect: 'allow' | 'deny' | 'none';
  readonly decidedBy: readonly SourcePolicy[];
}

const isAboutAction = ({ Action, NotAction }: PolicyStatement, action: string): boolean => {
  const named = listed(Action ?? NotAction).some((pattern) => fitsIgnoringCase(pattern, action));
  return Action === undefined ? !named : named;
};

const isAboutResource = (
  { Resource, NotResource }: PolicyStatement,
  { resource, context }: SimulatedRequest,
): boolean => {
  const patterns = listed(Resource ?? NotResource).map((pattern) => withVariables(pattern, context));
  if (patterns.includes(undefined)) return false;
  const named = patterns.some((pattern) => pattern !== undefined && fits(pattern, resource));
  return Resource === undefined ? !named : named;
};

const applies = (statement: PolicyStatement, request: SimulatedRequest): boolean =>
  isAboutAction(statement, request.action) &&
  isAboutResource(statement, request) &&
  conditionsHold(statement, request.context);

/** Weighs policies of one kind: a Deny in any of them wins over every Allow. */
export const effectOf = (policies: readonly SourcePolicy[], request: SimulatedRequest): PolicyEffect => {
  const applying = policies.flatMap((policy) =>
    listed(policy.document.Statement)
      .filter((statement) => applies(statement, request))
      .map(({ Effect }) => ({ policy, Effect })),
  );
  const by = (effect: PolicyStatement['Effect']) =>
    applying.filter(({ Effect }) => Effect === effect).map(({ policy }) => policy);
  const [denied, allowed] = [by('Deny'), by('Allow')];
  if (denied.length > 0) return { effect: 'deny', decidedBy: denied };
  return { effect: allowed.length > 0 ? 'allow' : 'none', decidedBy: allowed };
};
