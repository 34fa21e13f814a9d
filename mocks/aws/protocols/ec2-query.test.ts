import { DescribeInstances$, DescribeInternetGateways$ } from '@aws-sdk/client-ec2';
import { expect, test } from 'vitest';
import { awsError } from '../aws-error.ts';
import { ec2Query } from './ec2-query.ts';

const opening =
  '<?xml version="1.0" encoding="UTF-8"?>\n' +
  '<DescribeInstancesResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><requestId>r</requestId>';

test.each([
  [{ Reservations: [] }, '<reservationSet/>'],
  [{}, ''],
  [{ NextToken: undefined, Reservations: null }, ''],
  [{ NextToken: 'a&b' }, '<nextToken>a&amp;b</nextToken>'],
  [
    { Reservations: [{ Instances: [{ Tags: [{ Key: 'Name', Value: '' }] }] }] },
    '<reservationSet><item><instancesSet><item><tagSet><item><key>Name</key><value/></item></tagSet></item></instancesSet></item></reservationSet>',
  ],
  [
    { Reservations: [{ Instances: [{ Platform: 'windows', State: { Code: 16, Name: 'running' } }] }] },
    '<reservationSet><item><instancesSet><item><instanceState><code>16</code><name>running</name></instanceState><platform>windows</platform></item></instancesSet></item></reservationSet>',
  ],
  [
    {
      Reservations: [{ Instances: [{ LaunchTime: new Date(0), EbsOptimized: false, NewMember: { a: 1 } }] }],
    },
    '<reservationSet><item><instancesSet><item><ebsOptimized>false</ebsOptimized><launchTime>1970-01-01T00:00:00.000Z</launchTime></item></instancesSet></item></reservationSet>',
  ],
  [
    {
      Reservations: [
        {
          Instances: [
            { LaunchTime: '2026-11-21T06:00:00.5-06:00' },
            { LaunchTime: 1.5 },
            { LaunchTime: 'soon' },
          ],
        },
      ],
    },
    '<reservationSet><item><instancesSet><item><launchTime>2026-11-21T12:00:00.500Z</launchTime></item><item><launchTime>1970-01-01T00:00:01.500Z</launchTime></item><item><launchTime>soon</launchTime></item></instancesSet></item></reservationSet>',
  ],
])('%j is written as EC2 writes it', (output, content) => {
  const { body } = ec2Query.encode(DescribeInstances$, output, 'r');
  expect(body).toBe(`${opening}${content}</DescribeInstancesResponse>`);
});

test('every operation of the service has its own element names', () => {
  const { body } = ec2Query.encode(
    DescribeInternetGateways$,
    { InternetGateways: [{ Attachments: [{ State: 'available', VpcId: 'vpc-1' }] }] },
    'r',
  );
  expect(body).toContain(
    '<internetGatewaySet><item><attachmentSet><item><state>available</state><vpcId>vpc-1</vpcId></item></attachmentSet></item></internetGatewaySet>',
  );
});

test.each([
  ['Action=DescribeInstances&Version=2016-11-15', {}],
  ['InstanceId.1=i-1&InstanceId.2=i-2', { InstanceIds: ['i-1', 'i-2'] }],
  ['InstanceId.10=i-10&InstanceId.9=i-9', { InstanceIds: ['i-9', 'i-10'] }],
  ['MaxResults=5&NextToken=a%2Fb%3D', { MaxResults: 5, NextToken: 'a/b=' }],
  ['DryRun=false', { DryRun: false }],
  [
    'Filter.1.Name=tag%3AEnv&Filter.1.Value.1=prod&Filter.1.Value.2=%E6%B1%BA+x&Filter.2.Name=vpc-id',
    { Filters: [{ Name: 'tag:Env', Values: ['prod', '決 x'] }, { Name: 'vpc-id' }] },
  ],
  ['Unheard.Of=1&__proto__.1=x', {}],
])('%s is read', (body, input) => {
  expect(ec2Query.decode(DescribeInstances$, body)).toEqual(input);
});

test.each(['MaxResults=many', 'MaxResults=', 'DryRun=perhaps'])('%s is refused', (body) => {
  expect(() => ec2Query.decode(DescribeInstances$, body)).toThrow(/Invalid/);
});

test('an error is written as EC2 writes it', () => {
  const { body } = ec2Query.encodeError(awsError('InvalidInstanceID.NotFound', "The instance ID '<i>'"), 'r');
  expect(body).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<Response><Errors><Error><Code>InvalidInstanceID.NotFound</Code>' +
      "<Message>The instance ID '&lt;i&gt;'</Message></Error></Errors><RequestID>r</RequestID></Response>",
  );
});
