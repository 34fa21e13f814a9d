import type { ContextEntry } from '@aws-sdk/client-iam';
import { coreActions } from '../../iam/core-actions.ts';
import type { Instance } from '../../model/instance.ts';
import { type Reading, readingOf, unreadBecause } from '../../model/reading.ts';
import type { Role } from '../../model/role.ts';
import { rolePermissions } from '../../model/role-facts.ts';
import type { SimulationRow } from '../../model/simulation-row.ts';
import type { Access } from '../access.ts';
import type { FactCollector } from '../collector.ts';
import { malformed } from '../unread.ts';
import { askIam, isGone, onceInAccount } from './ask-iam.ts';
import { profilesOf } from './get-instance-profile.ts';

export const simulateAction = 'iam:SimulatePrincipalPolicy';
const largestPage = 1000;

const entry = (
  ContextKeyName: string,
  value: string,
  ContextKeyType: 'string' | 'boolean' = 'string',
): ContextEntry => ({
  ContextKeyName,
  ContextKeyValues: [value],
  ContextKeyType,
});

/**
 * What is certain of every request of an agent. Without it, policies that only keep to a Region or to TLS
 * would be simulated as refusals.
 */
const contextOf = ({ arn }: Role, { account, region }: Access): ContextEntry[] => [
  entry('aws:RequestedRegion', region),
  entry('aws:PrincipalAccount', account),
  entry('aws:PrincipalArn', arn),
  entry('aws:SecureTransport', 'true', 'boolean'),
  entry('aws:PrincipalIsAWSService', 'false', 'boolean'),
  entry('aws:ViaAWSService', 'false', 'boolean'),
];

const readPage = (access: Access, role: Role, Marker: string | undefined) =>
  askIam(access, simulateAction, ({ SimulatePrincipalPolicyCommand }, client) =>
    client.send(
      new SimulatePrincipalPolicyCommand({
        PolicySourceArn: role.arn,
        ActionNames: [...coreActions],
        ContextEntries: contextOf(role, access),
        MaxItems: largestPage,
        ...(Marker && { Marker }),
      }),
    ),
  );

const readRows = async (access: Access, role: Role): Promise<Reading<readonly SimulationRow[]>> => {
  const rows: SimulationRow[] = [];
  let marker: string | undefined;
  do {
    const page = await readPage(access, role, marker);
    if (!page.read) return isGone(page.unread) ? readingOf([]) : page;
    const { EvaluationResults, IsTruncated, Marker } = page.value;
    const isStuck = IsTruncated === true && (!Marker || Marker === marker);
    if (!EvaluationResults || isStuck) {
      return unreadBecause(
        malformed(simulateAction, access, 'the answer does not hold the whole simulation'),
      );
    }
    rows.push(...EvaluationResults);
    marker = IsTruncated ? Marker : undefined;
  } while (marker !== undefined);
  return readingOf(rows);
};

/**
 * What a role may do in this Region, asked once for a role and a Region: conditions on aws:RequestedRegion
 * are common, and AWS does not tell reliably where one would matter.
 */
export const permissionsOf = (access: Access, role: Role): Promise<Reading<readonly SimulationRow[]>> =>
  onceInAccount(access, readRows, `${access.region} ${role.arn}`, () => readRows(access, role));

/** A role by its instance, whose profile may not have been read either. */
const permissionsThrough = async (
  access: Access,
  profile: Awaited<ReturnType<typeof profilesOf>>,
  instance: Instance,
): Promise<Reading<readonly SimulationRow[]>> => {
  const reading = profile(instance);
  if (!reading.read) return reading;
  return reading.value?.role ? permissionsOf(access, reading.value.role) : readingOf([]);
};

export const rolePermissionsCollector: FactCollector<Instance, readonly SimulationRow[]> = {
  fact: rolePermissions,
  actions: ['iam:GetInstanceProfile', simulateAction],
  collect: async (instances, access) => {
    const profile = await profilesOf(access, instances);
    const byArn = new Map<string, Reading<readonly SimulationRow[]>>();
    const distinct = new Map(instances.map((instance) => [instance.profileArn ?? '', instance]));
    await Promise.all(
      [...distinct].map(async ([arn, instance]) => {
        byArn.set(arn, await permissionsThrough(access, profile, instance));
      }),
    );
    return ({ profileArn = '' }) => byArn.get(profileArn) ?? readingOf([]);
  },
};
