import { describe, expect, test } from 'vitest';
import { muster, musterRun, musterServe } from './muster.ts';

const id = 'tls/endpoint-chain-valid';
const why = `${id} needs AWS's own host names, which this target does not have`;

const credentials = {
  AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};

describe.concurrent('what means nothing on a target is skipped, visibly', () => {
  const narrowed = ['--only', 'tls/*', '--only', 'ssm/heartbeat-current'];

  test("an endpoint that AWS's own settings put in its place", async () => {
    const url = await musterServe(['--instances', '20', '--spread', '1']);
    const env = { ...credentials, AWS_ENDPOINT_URL: url };
    const { status, report, out } = await musterRun(['--target', 'aws', ...narrowed], { env });
    expect(status).toBe(0);
    expect(report.invariants.map((invariant) => invariant.id)).toEqual(['ssm/heartbeat-current']);
    expect(out).toContain(`skipped: ${why}`);
  });

  test('nothing else asked for is bad usage, not a pass', async () => {
    const url = await musterServe(['--instances', '20', '--spread', '1']);
    const { status, err } = await muster(['run', '--target', url, '--only', 'tls/*']);
    expect(status).toBe(3);
    expect(err).toBe(`muster: Nothing can be judged on this target: ${why}.\n`);
  });

  test('the simulated fleet has host names', async () => {
    const { status, report, out } = await musterRun(['--only', 'tls/*', '--scenario', 'tls-unaccepted-root']);
    expect(status).toBe(1);
    expect(report.invariants).toMatchObject([{ id, outcome: 'violated' }]);
    expect(out).toContain('issuer O=Example Corp, CN=Example TLS Inspection, seenFrom where Muster runs');
  });
});
