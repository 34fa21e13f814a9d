import { DescribeRegionsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { DescribeInstanceInformationCommand, SSMClient } from '@aws-sdk/client-ssm';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, expect, test, vi } from 'vitest';
import { healthyFleet } from './fleet/build-fleet.ts';
import { mockAws } from './msw.ts';
import { exampleCredentials as credentials } from './testing/clients.ts';

const now = Date.UTC(2026, 10, 21, 12);
const server = mockAws(healthyFleet({ now, instances: 40 }), { now: () => now });
server.listen({ onUnhandledFrame: 'error' });
afterAll(() => server.close());

test.each(['us-east-1', 'eu-west-1'])(
  'the SDK meets the simulator at the endpoints of %s',
  async (region) => {
    const settings = { region, credentials };
    const [identity, regions, nodes] = await Promise.all([
      new STSClient(settings).send(new GetCallerIdentityCommand()),
      new EC2Client(settings).send(new DescribeRegionsCommand()),
      new SSMClient(settings).send(new DescribeInstanceInformationCommand()),
    ]);
    expect(identity.Account).toBe('111122223333');
    expect(regions.Regions).toHaveLength(3);
    expect(nodes.InstanceInformationList?.length).toBeGreaterThan(5);
  },
);

test('endpoints of the partition in China are intercepted too, and not enabled', async () => {
  const ec2 = new EC2Client({ region: 'cn-north-1', credentials });
  await expect(ec2.send(new DescribeRegionsCommand())).rejects.toMatchObject({ name: 'AuthFailure' });
});

test('nothing else leaves the process', async () => {
  const shown = vi.spyOn(console, 'error').mockImplementation(() => {});
  await expect(fetch('https://amazonaws.com.example.com/')).rejects.toThrow();
  shown.mockRestore();
});
