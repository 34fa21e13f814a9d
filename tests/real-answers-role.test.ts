import { GetInstanceProfile$, GetRole$, SimulatePrincipalPolicy$ } from '@aws-sdk/client-iam';
import { GetServiceSetting$ } from '@aws-sdk/client-ssm';
import { describe, expect, test } from 'vitest';
import { attachedProfileCollector } from '../helpers/collectors/iam/get-instance-profile.ts';
import { getRole } from '../helpers/collectors/iam/get-role.ts';
import { permissionsOf } from '../helpers/collectors/iam/simulate-principal-policy.ts';
import { settingOf } from '../helpers/collectors/ssm/get-service-setting.ts';
import { readPolicy } from '../helpers/iam/policy-document.ts';
import type { Instance } from '../helpers/model/instance.ts';
import { readingOf } from '../helpers/model/reading.ts';
import type { Role } from '../helpers/model/role.ts';
import { accessTo, answersOf, inXml, type RealAnswer, realAnswersPresent, wireBody } from './real-answers.ts';

const profileArn = 'arn:aws:iam::111122223333:instance-profile/web';
const instance: Instance = {
  kind: 'instance',
  account: '111122223333',
  region: 'us-east-1',
  id: 'i-0123',
  state: 'running',
  tags: {},
  networkInterfaces: [],
  profileArn,
};
const role: Role = { name: 'web', arn: 'arn:aws:iam::111122223333:role/web', trustPolicy: '{}' };

/** The Python SDK decodes the documents, other tools do not; on the wire they are URL-encoded JSON. */
const encodeDocuments = (answer: RealAnswer): RealAnswer => {
  if (answer.form !== 'sdk-json') return answer;
  const encoded = JSON.parse(answer.text, (key, value) =>
    key === 'AssumeRolePolicyDocument' && typeof value === 'object'
      ? encodeURIComponent(JSON.stringify(value))
      : value,
  );
  return { ...answer, text: JSON.stringify(encoded) };
};

interface RawRole {
  readonly RoleName: string;
  readonly Arn: string;
  readonly AssumeRolePolicyDocument: unknown;
  readonly PermissionsBoundary?: { readonly PermissionsBoundaryArn: string };
}

const roleIn = ({ form, text }: RealAnswer): RawRole => {
  if (form === 'sdk-json') return JSON.parse(text).Role;
  const inRole = text.slice(text.search(/<Role>|<Roles>/));
  const first = (tag: string) => inXml(inRole, tag)[0] ?? '';
  return {
    RoleName: first('RoleName'),
    Arn: first('Arn'),
    AssumeRolePolicyDocument: first('AssumeRolePolicyDocument'),
  };
};

/** The same statements, however they travelled. */
const expectRole = (read: Role | undefined, raw: RawRole): void => {
  expect(read).toMatchObject({ name: raw.RoleName, arn: raw.Arn });
  expect(read?.boundary).toBe(raw.PermissionsBoundary?.PermissionsBoundaryArn);
  expect(readPolicy(read?.trustPolicy)).toEqual(readPolicy(raw.AssumeRolePolicyDocument));
};

interface RawRow {
  readonly EvalActionName: string;
  readonly EvalDecision: string;
}

const rowsIn = ({ form, text }: RealAnswer): RawRow[] => {
  if (form === 'sdk-json') return JSON.parse(text).EvaluationResults;
  const decisions = inXml(text, 'EvalDecision');
  return inXml(text, 'EvalActionName').map((EvalActionName, index) => ({
    EvalActionName,
    EvalDecision: decisions[index] ?? '',
  }));
};

describe.skipIf(!realAnswersPresent)('answers of real AWS (skipped where ../shared/real is absent)', () => {
  test.each([
    ['iam', 'GetInstanceProfile', 1],
    ['iam', 'GetRole', 9],
    ['iam', 'SimulatePrincipalPolicy', 7],
    ['ssm', 'GetServiceSetting', 6],
  ] as const)('there are some for %s %s', (service, operation, count) => {
    expect(answersOf(service, operation).length).toBeGreaterThanOrEqual(count);
  });

  test.each(answersOf('iam', 'GetInstanceProfile'))('%s', async (_, answer) => {
    const body = wireBody('iam', GetInstanceProfile$, encodeDocuments(answer));
    const access = await accessTo({ GetInstanceProfile: body });
    const profile = (await attachedProfileCollector.collect([instance], access))(instance);
    expect(profile).toMatchObject({ read: true, value: { arn: profileArn, exists: true } });
    expectRole(profile.read ? profile.value?.role : undefined, roleIn(answer));
  });

  test.each(answersOf('iam', 'GetRole'))('%s', async (_, answer) => {
    const access = await accessTo({ GetRole: wireBody('iam', GetRole$, encodeDocuments(answer)) });
    const reading = await getRole(access, 'service-role/any');
    expect(reading.read).toBe(true);
    expectRole(reading.read ? reading.value : undefined, roleIn(answer));
  });

  test.each(answersOf('iam', 'SimulatePrincipalPolicy'))('%s', async (_, answer) => {
    const body = wireBody('iam', SimulatePrincipalPolicy$, answer);
    const access = await accessTo({ SimulatePrincipalPolicy: body });
    const reading = await permissionsOf(access, role);
    const raw = rowsIn(answer);
    expect(raw.length).toBeGreaterThan(0);
    expect(reading.read && reading.value).toMatchObject(
      raw.map(({ EvalActionName, EvalDecision }) => ({ EvalActionName, EvalDecision })),
    );
  });

  test.each(answersOf('ssm', 'GetServiceSetting'))('%s', async (_, answer) => {
    const access = await accessTo({ GetServiceSetting: wireBody('ssm', GetServiceSetting$, answer) });
    expect(await settingOf(access)).toEqual(readingOf(JSON.parse(answer.text).ServiceSetting.SettingValue));
  });
});
