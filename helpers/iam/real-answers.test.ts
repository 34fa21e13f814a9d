import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { SimulationRow } from '../model/simulation-row.ts';
import { coreActions, coreActionsSource, defaultHostActions } from './core-actions.ts';
import { agentActions, endpointPolicyEffect } from './endpoint-policy.ts';
import { grantsOf } from './grants.ts';
import { readPolicy } from './policy-document.ts';
import { trusts } from './trust.ts';

const folder = fileURLToPath(new URL('../../../shared/real', import.meta.url));
const testReal = test.skipIf(!existsSync(folder));
const told = existsSync(folder) ? '' : ' (skipped: there is no ../shared/real)';

const read = (file: string): string => readFileSync(`${folder}/${file}`, 'utf8');
const filesOf = (...operations: readonly string[]): readonly string[] =>
  operations.flatMap((operation) => globSync(`*/${operation}/*.{json,xml}`, { cwd: folder })).sort();

/** All that some keys of an answer hold, wherever they are, in JSON or in XML. */
const valuesOf = (file: string, ...keys: readonly string[]): readonly unknown[] => {
  const found: unknown[] = [];
  const text = read(file);
  if (file.endsWith('.xml')) {
    const element = new RegExp(`<(${keys.join('|')})>([^<]*)</\\1>`, 'g');
    return [...text.matchAll(element)].map(([, , value]) => value);
  }
  JSON.parse(text, (key, value) => {
    if (keys.includes(key)) found.push(value);
    return value;
  });
  return found;
};

const managedActions = (name: string) => {
  const [document] = valuesOf(`aws-managed-policies/iam/GetPolicyVersion/${name}.json`, 'Document');
  const policy = readPolicy(encodeURIComponent(JSON.stringify(document)));
  return policy.readable ? policy.statements.flatMap(({ actions }) => actions.values).sort() : policy.reason;
};

testReal(`the core actions are those of the real policies${told}`, () => {
  expect(managedActions('AmazonSSMManagedInstanceCore')).toEqual(coreActions.toSorted());
  expect(managedActions('AmazonSSMManagedEC2InstanceDefaultPolicy')).toEqual(defaultHostActions.toSorted());
  const version = JSON.parse(
    read('aws-managed-policies/iam/GetPolicyVersion/AmazonSSMManagedInstanceCore.json'),
  );
  expect(version.PolicyVersion).toMatchObject({ VersionId: coreActionsSource.version });
  expect(version.PolicyVersion.CreateDate).toContain(coreActionsSource.dated);
});

testReal(`every real policy is read, save those that were shortened${told}`, () => {
  const operations = ['GetRole', 'GetInstanceProfile', 'GetRolePolicy', 'GetPolicyVersion'];
  const files = filesOf(
    ...operations.map((name) => `iam/${name}`),
    'kms/GetKeyPolicy',
    'ec2/DescribeVpcEndpoints',
  );
  const keys = ['AssumeRolePolicyDocument', 'PolicyDocument', 'policyDocument', 'Document', 'Policy'];
  const readings = files.flatMap((file) =>
    valuesOf(file, ...keys).map((raw) => [file, readPolicy(raw)] as const),
  );
  const unread = readings.flatMap(([file, one]) => (one.readable ? [] : `${file}: ${one.reason}`)).sort();
  expect(readings.length).toBeGreaterThan(30);
  expect(unread).toEqual([
    'cloud-custodian/ec2/DescribeVpcEndpoints/vpc-endpoint-metrics-filter-1.json: the policy is not JSON',
    'cloud-custodian/iam/GetRole/config-compliance-iam-role-1.json: the policy has no Statement',
    'cloud-custodian/iam/GetRole/config-compliance-iam-role-2.json: the policy has no Statement',
  ]);
});

testReal(`real roles trust EC2 or do not${told}`, () => {
  const assumption = { service: 'ec2.amazonaws.com', partition: 'aws', account: '644160558196' };
  const verdicts = filesOf('iam/GetRole', 'iam/GetInstanceProfile').map((file) => {
    const [document] = valuesOf(file, 'AssumeRolePolicyDocument');
    return [file.replace(/^.*\/iam\/|\.\w+$/g, ''), trusts(document, assumption).verdict];
  });
  expect(Object.fromEntries(verdicts)).toEqual({
    'GetRole/config-compliance-iam-role-1': 'undecided',
    'GetRole/config-compliance-iam-role-2': 'undecided',
    'GetRole/ec2-iam-role-filter-by-tag-3': 'trusted',
    'GetRole/ec2-iam-role-tag-mirror-match-in-2': 'denied',
    'GetRole/force-delete-role-1': 'missing',
    'GetRole/force-delete-role-2': 'missing',
    'GetRole/iam-role-remove-boundary-1': 'missing',
    'GetRole/iam-role-tags-2': 'trusted',
    'GetRole/sample-response': 'trusted',
    'GetRole/security-hub-iam-role-1': 'trusted',
    'GetInstanceProfile/sample-response': 'trusted',
  });
});

testReal(`real simulations are understood${told}`, () => {
  const verdicts = filesOf('iam/SimulatePrincipalPolicy')
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      const rows: readonly SimulationRow[] = JSON.parse(read(file)).EvaluationResults;
      const grants = grantsOf(
        rows,
        rows.map(({ EvalActionName }) => EvalActionName ?? ''),
      );
      return [file.replace(/\/.*\//, '/'), grants.verdict === 'refused' ? grants.refusals : grants.verdict];
    });
  expect(Object.fromEntries(verdicts)).toEqual({
    'aws-cli/example-1.json': 'granted',
    'aws-cli/example-2.json': [{ code: 'action-not-granted', actions: ['dynamodb:CreateBackup'] }],
    'cloud-custodian/ec2-permissions-1.json': 'granted',
    'cloud-custodian/lambda-check-permission-1.json': [
      { code: 'cut-by-boundary', actions: ['iam:ListUsers'], policy: 'IAMBlockRead' },
    ],
    'cloud-custodian/lambda-check-permission-2.json': 'granted',
  });
});

testReal(`real endpoint policies let the agent through${told}`, () => {
  const use = { service: 'ssm', partition: 'aws', account: '644160558196', region: 'us-east-1' } as const;
  const effects = filesOf('ec2/DescribeVpcEndpoints').flatMap((file) =>
    valuesOf(file, 'PolicyDocument', 'policyDocument').map((policy) => endpointPolicyEffect(policy, use)),
  );
  expect(Map.groupBy(effects, ({ verdict }) => verdict).get('allows')?.length).toBeGreaterThan(8);
  expect(effects.filter(({ verdict }) => verdict !== 'allows')).toEqual([
    { verdict: 'undecided', reason: 'the policy is not JSON' },
    { verdict: 'denies', actions: agentActions('ssm') },
  ]);
});
