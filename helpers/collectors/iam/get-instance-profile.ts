import type { Instance } from '../../model/instance.ts';
import { type Reading, readingOf, unreadBecause } from '../../model/reading.ts';
import type { AttachedProfile } from '../../model/role.ts';
import { attachedProfile } from '../../model/role-facts.ts';
import type { Access } from '../access.ts';
import type { FactCollector } from '../collector.ts';
import { malformed } from '../unread.ts';
import { askIam, isGone, nameIn, onceInAccount } from './ask-iam.ts';
import { roleRecord } from './role-record.ts';

const action = 'iam:GetInstanceProfile';

const readProfile = async (access: Access, arn: string): Promise<Reading<AttachedProfile>> => {
  const answer = await askIam(access, action, ({ GetInstanceProfileCommand }, client) =>
    client.send(new GetInstanceProfileCommand({ InstanceProfileName: nameIn(arn) })),
  );
  if (!answer.read) return isGone(answer.unread) ? readingOf({ arn, exists: false }) : answer;
  const roles = answer.value.InstanceProfile?.Roles;
  if (!roles) return unreadBecause(malformed(action, access, 'the answer does not hold a list of Roles'));
  const [first] = roles;
  if (!first) return readingOf({ arn, exists: true });
  const role = roleRecord(first);
  return role
    ? readingOf({ arn, exists: true, role })
    : unreadBecause(malformed(action, access, 'the role lacks its name, its ARN or its trust policy'));
};

/** The profiles of instances by their ARNs: each distinct one is asked for once in its account. */
export const profilesOf = async (
  access: Access,
  instances: readonly Instance[],
): Promise<(instance: Instance) => Reading<AttachedProfile | undefined>> => {
  const arns = [...new Set(instances.flatMap(({ profileArn }) => profileArn ?? []))];
  const read = await Promise.all(
    arns.map(
      async (arn) =>
        [arn, await onceInAccount(access, readProfile, arn, () => readProfile(access, arn))] as const,
    ),
  );
  const byArn = new Map(read);
  return ({ profileArn = '' }) => byArn.get(profileArn) ?? readingOf(undefined);
};

export const attachedProfileCollector: FactCollector<Instance, AttachedProfile | undefined> = {
  fact: attachedProfile,
  actions: [action],
  collect: (instances, access) => profilesOf(access, instances),
};
