import { expect, test } from 'vitest';
import { endpointsOf } from './endpoints.ts';

const account = '111122223333';

test.each([
  [
    'eu-west-1',
    'aws',
    [
      'ssm.eu-west-1.amazonaws.com',
      'ssmmessages.eu-west-1.amazonaws.com',
      'ec2messages.eu-west-1.amazonaws.com',
    ],
  ],
  ['mx-central-1', 'aws', ['ssm.mx-central-1.amazonaws.com', 'ssmmessages.mx-central-1.amazonaws.com']],
  [
    'cn-north-1',
    'aws-cn',
    [
      'ssm.cn-north-1.amazonaws.com.cn',
      'ssmmessages.cn-north-1.amazonaws.com.cn',
      'ec2messages.cn-north-1.amazonaws.com.cn',
    ],
  ],
  [
    'us-gov-west-1',
    'aws-us-gov',
    [
      'ssm.us-gov-west-1.amazonaws.com',
      'ssmmessages.us-gov-west-1.amazonaws.com',
      'ec2messages.us-gov-west-1.amazonaws.com',
    ],
  ],
  [
    'us-isof-south-1',
    'aws-iso-f',
    ['ssm.us-isof-south-1.csp.hci.ic.gov', 'ssmmessages.us-isof-south-1.csp.hci.ic.gov'],
  ],
  [
    'eusc-de-east-1',
    'aws-eusc',
    ['ssm.eusc-de-east-1.amazonaws.eu', 'ssmmessages.eusc-de-east-1.amazonaws.eu'],
  ],
])('endpoints of %s', (region, partition, hosts) => {
  const endpoints = endpointsOf({ account, region });
  expect(endpoints.map(({ id }) => id)).toEqual(hosts);
  expect(endpoints.map((one) => `${one.service}.${region}`)).toEqual(
    hosts.map((host) => host.split('.').slice(0, 2).join('.')),
  );
  for (const endpoint of endpoints)
    expect(endpoint).toMatchObject({ kind: 'endpoint', account, region, partition });
});
