import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { coreRole, customRole, defaultHostRole, ec2TrustPolicy, profileOf } from './healthy-roles.ts';
import { awsManagedPolicy } from './managed-policies.ts';

test('a role is trusted by EC2 in the words of its partition', () => {
  expect(ec2TrustPolicy()).toEqual({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }],
  });
  const role = coreRole({ account: '111122223333', name: 'node', path: '/team/', partition: 'aws-cn' });
  expect(role.arn).toBe('arn:aws-cn:iam::111122223333:role/team/node');
  expect(role.attached[0]?.arn).toBe('arn:aws-cn:iam::aws:policy/AmazonSSMManagedInstanceCore');
  expect(JSON.stringify(role.trustPolicy)).toContain('"ec2.amazonaws.com.cn"');
});

test('a profile goes by the name of its role', () => {
  expect(profileOf(customRole({ account: '111122223333', name: 'own' }))).toEqual({
    name: 'own',
    arn: 'arn:aws:iam::111122223333:instance-profile/own',
    role: 'own',
  });
});

test('the default host role is where Systems Manager looks for it', () => {
  const role = defaultHostRole({ account: '111122223333' });
  expect(role.arn).toBe(
    'arn:aws:iam::111122223333:role/service-role/AWSSystemsManagerDefaultEC2InstanceManagementRole',
  );
  expect(JSON.stringify(role.trustPolicy)).toContain('"ssm.amazonaws.com"');
});

const folder = fileURLToPath(new URL('../../../../shared/real/aws-managed-policies', import.meta.url));
const told = existsSync(folder) ? '' : ' (skipped: there is no ../shared/real)';

test
  .skipIf(!existsSync(folder))
  .each(['AmazonSSMManagedInstanceCore', 'AmazonSSMManagedEC2InstanceDefaultPolicy'] as const)(
  `%s is the real one${told}`,
  (name) => {
    const { PolicyVersion } = JSON.parse(readFileSync(`${folder}/iam/GetPolicyVersion/${name}.json`, 'utf8'));
    const { document, versionId } = awsManagedPolicy(name);
    expect(document).toEqual(PolicyVersion.Document);
    expect(versionId).toBe(PolicyVersion.VersionId);
  },
);
