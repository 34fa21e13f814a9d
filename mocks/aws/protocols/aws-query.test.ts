import { AssumeRole$, GetCallerIdentity$ } from '@aws-sdk/client-sts';
import { expect, test } from 'vitest';
import { awsError } from '../aws-error.ts';
import { awsQuery } from './aws-query.ts';

test('an answer is wrapped as STS wraps it', () => {
  const output = { Account: '111122223333', Arn: 'arn:aws:iam::111122223333:user/a&b', Surprise: 1 };
  expect(awsQuery.encode(GetCallerIdentity$, output, 'r').body).toBe(
    '<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>' +
      '<Account>111122223333</Account><Arn>arn:aws:iam::111122223333:user/a&amp;b</Arn></GetCallerIdentityResult>' +
      '<ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></GetCallerIdentityResponse>',
  );
});

test('lists and nested members are read', () => {
  const body =
    'Action=AssumeRole&RoleArn=arn&RoleSessionName=muster&DurationSeconds=900&Tags.member.1.Key=a&Tags.member.1.Value=b' +
    '&TransitiveTagKeys.member.1=a&PolicyArns=';
  expect(awsQuery.decode(AssumeRole$, body)).toEqual({
    RoleArn: 'arn',
    RoleSessionName: 'muster',
    DurationSeconds: 900,
    Tags: [{ Key: 'a', Value: 'b' }],
    TransitiveTagKeys: ['a'],
    PolicyArns: [],
  });
});

test.each([
  [awsError('AccessDenied', 'no', 403), '<Type>Sender</Type><Code>AccessDenied</Code><Message>no</Message>'],
  [
    awsError('InternalFailure', '<x>', 500),
    '<Type>Receiver</Type><Code>InternalFailure</Code><Message>&lt;x&gt;</Message>',
  ],
])('%s is written as query services write it', (error, content) => {
  const body = `<ErrorResponse><Error>${content}</Error><RequestId>r</RequestId></ErrorResponse>`;
  expect(awsQuery.encodeError(error, 'r').body).toBe(body);
});
