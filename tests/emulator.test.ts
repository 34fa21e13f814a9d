import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { EC2Client, RunInstancesCommand } from '@aws-sdk/client-ec2';
import { expect, test } from 'vitest';
import { exampleCredentials } from '../helpers/targets/example-credentials.ts';
import { clearAtEnd, musterRun } from './muster.ts';
import { toolNamed } from './tools.ts';

const moto = toolNamed('moto_server');

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
};

const startMoto = async (): Promise<string> => {
  const port = await freePort();
  const child = spawn(moto.path ?? 'moto_server', ['-H', '127.0.0.1', '-p', `${port}`], { stdio: 'ignore' });
  clearAtEnd(() => void child.kill());
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 200; tries += 1) {
    if (await fetch(url).catch(() => undefined)) return url;
    await sleep(100);
  }
  throw new Error('moto_server did not listen within 20 seconds');
};

test.skipIf(moto.isMissing)(
  `an emulator without DescribeInstanceInformation leaves its instances undecided${moto.reason}`,
  async () => {
    const url = await startMoto();
    const ec2 = new EC2Client({ endpoint: url, region: 'us-east-1', credentials: exampleCredentials });
    const started = await ec2.send(
      new RunInstancesCommand({ ImageId: 'ami-12c6146b', MinCount: 3, MaxCount: 3 }),
    );
    expect(started.Instances).toHaveLength(3);
    // Ten minutes later, when an instance that is not registered would be late.
    const later = new Date(Date.now() + 600_000).toISOString();
    const { status, out, report } = await musterRun([
      '--target',
      url,
      '--region',
      'us-east-1',
      '--now',
      later,
    ]);
    expect(status).toBe(2);
    expect(report.accountRegions).toEqual([
      { account: '123456789012', region: 'us-east-1', instances: 3, nodes: 0 },
    ]);
    const outcomes = report.invariants
      .filter(({ id }) => id.startsWith('ssm/'))
      .map(({ outcome }) => outcome);
    expect(new Set(outcomes)).toEqual(new Set(['undecided']));
    expect(report.summary.violated).toBe(0);
    const registered = report.invariants.find(({ id }) => id === 'ssm/registered-within-five-minutes');
    expect(registered).toMatchObject({
      judged: 3,
      violations: [],
      undecided: [{ action: 'ssm:DescribeInstanceInformation', affected: 3 }],
    });
    expect(out).toContain('ssm:DescribeInstanceInformation');
  },
);
