import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../helpers/invariants/catalogue.ts';
import { identityOf } from '../helpers/model/subject.ts';
import { diagnosisSchema } from '../helpers/reports/diagnosis.ts';
import type { Report } from '../helpers/reports/report.ts';
import { buildFleet } from '../mocks/fleet/build-fleet.ts';
import { muster, musterRun, musterServe, scratch } from './muster.ts';

const now = Date.now();

const nothing = { upheld: 0, violated: 0, undecided: 0, empty: 0, skipped: 0 };

const registrationOutcomes = ({ invariants }: Report): string[] =>
  invariants
    .filter(({ id }) => /^ssm\/(registered|heartbeat|lost|no-ghost)/.test(id))
    .map(({ outcome }) => outcome);

describe.concurrent('exit statuses', () => {
  test('0: all is upheld, and nothing goes to stderr', async () => {
    const { status, report, out, err } = await musterRun([]);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(report.summary).toEqual({ ...nothing, upheld: catalogue.length });
    expect(report.calls).toMatchObject({ 'ec2:DescribeInstances': 4, 'sts:AssumeRole': 2 });
    expect(out).toContain(`${catalogue.length} upheld; `);
  });

  test('1: what a scenario declares is what the report says', async () => {
    const { status, report, out } = await musterRun(['registration', '--scenario', 'ghost-nodes']);
    expect(status).toBe(1);
    const { declared } = await buildFleet({ now, scenario: 'ghost-nodes' });
    for (const { invariant, code, subjects } of declared.violates) {
      const entry = report.invariants.find(({ id }) => id === invariant);
      const found = entry?.violations.filter((violation) => violation.code === code) ?? [];
      expect(found.map(({ subject }) => identityOf(subject)).sort(), `${invariant} ${code}`).toEqual(
        subjects,
      );
      for (const { subject } of found) expect(out).toContain(subject.id);
    }
    expect(report.invariants.flatMap(({ violations }) => violations)).toHaveLength(
      declared.violates.reduce((sum, { subjects }) => sum + subjects.length, 0),
    );
  });

  test('1: one Region is refused, and violations in the others are still named', async () => {
    const { status, report, out } = await musterRun(['--scenario', 'one-region-denied']);
    expect(status).toBe(1);
    expect(report.summary).toMatchObject({ violated: 1, undecided: catalogue.length - 2, upheld: 1 });
    const registered = report.invariants.find(({ id }) => id === 'ssm/registered-within-five-minutes');
    expect(registered?.violations.map(({ subject }) => subject.region)).toEqual(['us-east-1']);
    expect(registered?.undecided).toMatchObject([{ region: 'eu-west-1', action: 'ec2:DescribeInstances' }]);
    expect(out).toContain('Allow ec2:DescribeInstances');
  });

  test.each([['empty-fleet', 'empty', '.orNone(']])(
    '2: %s proves nothing',
    async (scenario, outcome, says) => {
      const { status, report, out } = await musterRun(['registration', '--scenario', scenario]);
      expect(status).toBe(2);
      expect(report.summary).toMatchObject({ violated: 0 });
      expect(registrationOutcomes(report)).toEqual(Array(4).fill(outcome));
      expect(out).toContain(says);
    },
  );
});

describe.concurrent('bad input: one paragraph that says what to do, exit status 3, no stack', () => {
  test.each([
    ['no such command', ['rnu'], /unknown command 'rnu'.*Did you mean run\?/s],
    ['nothing selected', ['run', '--only', 'smm/*'], /No invariant matches --only smm/],
    [
      'a report that cannot be written',
      ['run', 'registration', '--json', '/dev/null/report.json'],
      /could not be written.*folder that exists/,
    ],
    ['no credentials', ['run', '--target', 'aws'], /sts:GetCallerIdentity.*AWS_PROFILE.*--target mock/],
    ['an endpoint that refuses', ['run', '--target', 'http://127.0.0.1:9'], /ECONNREFUSED.*endpoint is up/],
  ])('%s', async (_, args, says) => {
    const { status, err } = await muster(args);
    expect(status).toBe(3);
    expect(err).toMatch(says);
    expect(err).not.toMatch(/\n\s+at /);
    expect(err.trim().split('\n').length).toBeLessThanOrEqual(3);
  });
});

describe.concurrent('targets', () => {
  test('a fleet that another process serves', async () => {
    const url = await musterServe(['--scenario', 'unregistered', '--instances', '60']);
    const { status, report } = await musterRun(['registration', '--target', url]);
    expect(status).toBe(1);
    expect(report.target).toEqual({ kind: 'endpoint', url });
    expect(report.accountRegions.map(({ account }) => account)).toEqual(Array(3).fill('111122223333'));
  });

  test("AWS's own settings lead to an endpoint, and several accounts are entered by their roles", async () => {
    const url = await musterServe(['--instances', '60']);
    const account = (id: string, more = '') =>
      `{ id: '${id}', roleArn: 'arn:aws:iam::${id}:role/MusterReadOnly', ${more} }`;
    const { fleet } = await buildFleet({ now });
    const externalId = fleet.accounts[1]?.externalId ?? '';
    const cwd = scratch({
      'fleet.config.ts': `export default { accounts: [${account('111122223333', "regions: ['eu-west-1']")}, ${account('444455556666', `externalId: '${externalId}'`)}] };`,
    });
    const env = {
      AWS_ENDPOINT_URL: url,
      AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    };
    const { status, report } = await musterRun(['registration', '--target', 'aws'], { env, cwd });
    expect(status).toBe(0);
    expect(report.accountRegions.map(({ account: id, region }) => `${id}/${region}`)).toEqual([
      '111122223333/eu-west-1',
      '444455556666/us-east-1',
    ]);
  });
});

describe.concurrent('selecting', () => {
  test('--only skips the others visibly, reads nothing for them, and a diagnosis costs nothing here', async () => {
    const { status, report } = await musterRun(['--only', 'ssm/registered-*', '--spread', '1']);
    expect(status).toBe(0);
    expect(report.summary).toEqual({ ...nothing, upheld: 1, skipped: catalogue.length - 1 });
    expect(Object.keys(report.calls)).toEqual([
      'ec2:DescribeInstances',
      'ec2:DescribeRegions',
      'ssm:DescribeInstanceInformation',
      'sts:AssumeRole',
      'sts:GetCallerIdentity',
    ]);
    expect(report.calls['ssm:DescribeInstanceInformation']).toBeLessThanOrEqual(3);
  });

  test('--now judges a day later, when every heartbeat is stale', async () => {
    const url = await musterServe(['--instances', '40', '--spread', '1']);
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    const { status, report } = await musterRun(['registration', '--target', url, '--now', tomorrow]);
    expect(status).toBe(1);
    const heartbeat = report.invariants.find(({ id }) => id === 'ssm/heartbeat-current');
    expect(heartbeat?.violations.length).toBe(heartbeat?.judged);
    expect(heartbeat?.violations[0]?.code).toBe('heartbeat-stale');
  });
});

describe.concurrent('diagnose', () => {
  const subjectOf = async (scenario: string): Promise<string> => {
    const { declared } = await buildFleet({ now, scenario });
    return declared.violates[0]?.subjects[0]?.split('/')[3] ?? '';
  };

  test('proves the requirements in order about one machine', async () => {
    const id = await subjectOf('unregistered');
    const file = join(scratch(), 'diagnosis.json');
    const { status, out } = await muster(['diagnose', id, '--scenario', 'unregistered', '--json', file]);
    expect(status).toBe(1);
    expect(out).toContain(`${id} `);
    expect(out.indexOf('1. The agent runs')).toBeLessThan(out.indexOf('never-registered'));
    const diagnosis = diagnosisSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    expect(diagnosis.subject).toMatchObject({ kind: 'instance', id });
    expect(diagnosis.requirements[0]?.invariants).toContain('ssm/registered-within-five-minutes');
    expect(diagnosis.calls['ec2:DescribeInstances']).toBe(diagnosis.accountRegions.length);
  });

  test('takes a hybrid node, and says that a healthy one is well', async () => {
    const { fleet } = await buildFleet({ now });
    const id = fleet.accountRegions[0]?.nodes[0]?.id ?? '';
    const { status, out } = await muster(['diagnose', id]);
    expect({ status, hybrid: out.includes('hybrid node, Online') }).toEqual({ status: 0, hybrid: true });
  });

  test.each([['i-00000000000000000', /There is no i-00000000000000000 in 111122223333\/us-east-1/]])(
    'refuses %s',
    async (id, says) => {
      const { status, err } = await muster(['diagnose', id]);
      expect(status).toBe(3);
      expect(err).toMatch(says);
    },
  );
});

describe.concurrent('the catalogue', () => {
  test('list --json', async () => {
    const { status, out } = await muster(['list', '--json']);
    expect(status).toBe(0);
    const { invariants, scenarios } = JSON.parse(out);
    expect(invariants).toHaveLength(catalogue.length);
    const byId = ({ id }: { id: string }) => id === 'ssm/heartbeat-current';
    expect(invariants.find(byId)).toMatchObject({
      severity: 'critical',
      codes: ['connection-lost', 'heartbeat-stale'],
      actions: ['ec2:DescribeInstances', 'ssm:DescribeInstanceInformation'],
      needs: [],
    });
    const { declared } = await buildFleet({ now, scenario: 'vanishing' });
    expect(scenarios.find(({ name }: { name: string }) => name === 'vanishing')).toMatchObject({
      violates: declared.violates,
    });
  });

  test.each([
    [['--help'], /judge the fleet/],
    [['run', '--help'], /Exit status: 0 all upheld/],
    [['explain', 'ssm/no-ghost-nodes'], /### instance-gone/],
  ])('%j', async (args, says) => {
    const { status, out, err } = await muster(args);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(says);
  });
});
