import type { Instance } from '../model/instance.ts';
import type { ManagedNode } from '../model/node.ts';
import type { AttachedProfile, Role } from '../model/role.ts';
import type { SimulationRow } from '../model/simulation-row.ts';
import { coreActions } from './core-actions.ts';

const at = { account: '111122223333', region: 'eu-west-1', id: 'i-0123456789abcdef0' };

/** What an account-Region's setting names where Default Host Management is on. */
export const setting = 'service-role/AWSSystemsManagerDefaultEC2InstanceManagementRole';

/** An instance that could be left to Default Host Management. */
export const instance: Instance = {
  ...at,
  kind: 'instance',
  state: 'running',
  tags: {},
  networkInterfaces: [],
  metadata: { httpEndpoint: 'enabled', httpTokens: 'required' },
};

/** An instance that could not. */
export const mute: Instance = { ...instance, metadata: { httpEndpoint: 'disabled' } };

/** The instance as Systems Manager lists it. */
export const nodeOf = (agentVersion: string): ManagedNode => ({
  ...at,
  kind: 'node',
  hybrid: false,
  agentVersion,
});

/** A trust policy as IAM hands it out. */
export const trustPolicy = (service: string, effect = 'Allow'): string =>
  encodeURIComponent(
    JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' },
        ...(effect === 'Deny'
          ? [{ Sid: 'Freeze', Effect: 'Deny', Principal: { Service: service }, Action: 'sts:*' }]
          : []),
      ],
    }),
  );

/** A role that EC2 may assume. */
export const role: Role = {
  name: 'web',
  arn: 'arn:aws:iam::111122223333:role/app/web',
  trustPolicy: trustPolicy('ec2.amazonaws.com'),
};

/** A profile with that role, or with another. */
export const profileOf = (inside: Role | undefined = role): AttachedProfile => ({
  arn: 'arn:aws:iam::111122223333:instance-profile/web',
  exists: true,
  role: inside,
});

/** A profile that was left without one. */
export const emptyProfile: AttachedProfile = {
  arn: 'arn:aws:iam::111122223333:instance-profile/web',
  exists: true,
};

/** A simulation in which all is allowed, but for the actions that begin with one of the prefixes. */
export const rowsExcept = (
  prefixes: readonly string[] = [],
  refusal: SimulationRow = { EvalDecision: 'implicitDeny' },
): readonly SimulationRow[] =>
  coreActions.map((EvalActionName) => ({
    EvalActionName,
    ...(prefixes.some((prefix) => EvalActionName.startsWith(prefix)) ? refusal : { EvalDecision: 'allowed' }),
  }));

/** When the examples are judged. */
export const now = Date.parse('2026-11-21T06:00:00Z');
