import { GetServiceSettingCommand } from '@aws-sdk/client-ssm';
import { afterAll, expect, test } from 'vitest';
import { healthyFleet } from '../../fleet/build-fleet.ts';
import { serve } from '../../serve.ts';
import { clientsOf } from '../../testing/clients.ts';

const now = Date.UTC(2026, 10, 21, 12);
const server = await serve({ fleet: healthyFleet({ now, instances: 4 }), port: 0, now: () => now });
afterAll(() => server.close());

const SettingId = '/ssm/managed-instance/default-ec2-instance-management-role';
const ask = (region: string, id = SettingId) =>
  clientsOf(server.url, region).ssm.send(new GetServiceSettingCommand({ SettingId: id }));

test('where it is on, the setting names the role with its path', async () => {
  expect((await ask('us-east-1')).ServiceSetting).toMatchObject({
    SettingId,
    SettingValue: 'service-role/AWSSystemsManagerDefaultEC2InstanceManagementRole',
    Status: 'Customized',
    ARN: `arn:aws:ssm:us-east-1:111122223333:servicesetting${SettingId}`,
  });
});

test('where it was never set, its value is $None', async () => {
  expect((await ask('eu-west-1')).ServiceSetting).toMatchObject({ SettingValue: '$None', Status: 'Default' });
});

test('it may be asked for by its ARN', async () => {
  const arn = `arn:aws:ssm:us-east-1:111122223333:servicesetting${SettingId}`;
  expect((await ask('us-east-1', arn)).ServiceSetting?.SettingId).toBe(SettingId);
});

test('a setting that does not exist', async () => {
  await expect(ask('us-east-1', '/ssm/no-such-setting')).rejects.toMatchObject({
    name: 'ServiceSettingNotFound',
  });
});
