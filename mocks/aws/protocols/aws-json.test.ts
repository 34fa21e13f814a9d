import { DescribeInstanceInformation$ } from '@aws-sdk/client-ssm';
import { expect, test } from 'vitest';
import { awsError } from '../aws-error.ts';
import { awsJson } from './aws-json.ts';

test.each([
  [{ InstanceInformationList: [] }, '{"InstanceInformationList":[]}'],
  [{ Unheard: 1, NextToken: undefined }, '{}'],
  [
    {
      InstanceInformationList: [
        { LastPingDateTime: new Date(1500), PingStatus: 'Dozing', IsLatestVersion: false },
      ],
    },
    '{"InstanceInformationList":[{"PingStatus":"Dozing","LastPingDateTime":1.5,"IsLatestVersion":false}]}',
  ],
  [
    {
      InstanceInformationList: [
        { LastPingDateTime: '1970-01-01T02:00:01.25+02:00' },
        { LastPingDateTime: 1.25 },
      ],
    },
    '{"InstanceInformationList":[{"LastPingDateTime":1.25},{"LastPingDateTime":1.25}]}',
  ],
  [
    {
      InstanceInformationList: [
        { AssociationOverview: { InstanceAssociationStatusAggregatedCount: { Success: 2 } } },
      ],
    },
    '{"InstanceInformationList":[{"AssociationOverview":{"InstanceAssociationStatusAggregatedCount":{"Success":2}}}]}',
  ],
])('%j is written', (output, body) => {
  expect(awsJson.encode(DescribeInstanceInformation$, output, 'r').body).toBe(body);
});

test.each([
  ['', {}],
  ['{"MaxResults":50,"Unheard":[1]}', { MaxResults: 50 }],
  ['{"Filters":[{"Key":"tag:Env","Values":["決"]}]}', { Filters: [{ Key: 'tag:Env', Values: ['決'] }] }],
])('%s is read', (body, input) => {
  expect(awsJson.decode(DescribeInstanceInformation$, body)).toEqual(input);
});

test.each(['{', '[]', '{"MaxResults":"50"}', '{"Filters":{}}', '{"Filters":["x"]}'])(
  '%s is refused',
  (body) => {
    expect(() => awsJson.decode(DescribeInstanceInformation$, body)).toThrow(
      expect.objectContaining({ code: 'SerializationException' }),
    );
  },
);

test('an error is written', () => {
  const { body } = awsJson.encodeError(awsError('ThrottlingException', 'Rate exceeded'), 'r');
  expect(body).toBe('{"__type":"ThrottlingException","message":"Rate exceeded"}');
});
