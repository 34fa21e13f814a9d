import { type Reading, readingOf, unreadBecause } from '../../model/reading.ts';
import type { Role } from '../../model/role.ts';
import type { Access } from '../access.ts';
import { malformed } from '../unread.ts';
import { askIam, isGone, nameIn, onceInAccount } from './ask-iam.ts';
import { roleRecord } from './role-record.ts';

export const getRoleAction = 'iam:GetRole';

const readRole = async (access: Access, name: string): Promise<Reading<Role | undefined>> => {
  const answer = await askIam(access, getRoleAction, ({ GetRoleCommand }, client) =>
    client.send(new GetRoleCommand({ RoleName: nameIn(name) })),
  );
  if (!answer.read) return isGone(answer.unread) ? readingOf(undefined) : answer;
  const role = answer.value.Role && roleRecord(answer.value.Role);
  return role
    ? readingOf(role)
    : unreadBecause(malformed(getRoleAction, access, 'the role lacks its name, its ARN or its trust policy'));
};

/** A role by its name, with or without its path; undefined where IAM has none of that name. */
export const getRole = (access: Access, name: string): Promise<Reading<Role | undefined>> =>
  onceInAccount(access, readRole, name, () => readRole(access, name));
