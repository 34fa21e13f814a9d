import { expect, test } from 'vitest';
import { healthyFleet } from '../fleet/build-fleet.ts';
import type { SimulatedFleet } from '../fleet/model.ts';
import { answerFrom } from './answer-request.ts';

const now = Date.UTC(2026, 10, 21, 12);
const fleet = healthyFleet({ now, instances: 8 });

type Headers = Readonly<Record<string, string>>;

const signed = (service: string, region = 'us-east-1'): Headers => ({
  authorization: `AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20261121/${region}/${service}/aws4_request, SignedHeaders=host, Signature=0`,
});

const target = (name: string): Headers => ({ 'x-amz-target': name });

const ask = async (headers: Headers, body: string, asked: SimulatedFleet = fleet, method = 'POST') =>
  answerFrom(asked, { now: () => now })({ method, body, header: (name) => headers[name] });

const listNodes = { ...signed('ssm'), ...target('AmazonSSM.DescribeInstanceInformation') };

test.each<[string, Headers, string, number, string]>([
  ['an unsigned query', {}, 'Action=DescribeInstances', 403, '<Code>MissingAuthenticationToken</Code>'],
  [
    'another way to sign',
    { authorization: 'Bearer x' },
    'Action=GetCallerIdentity',
    403,
    'MissingAuthenticationToken',
  ],
  ['unsigned JSON', target('AmazonSSM.X'), '{}', 400, '"__type":"MissingAuthenticationTokenException"'],
  [
    'an operation that EC2 has',
    signed('ec2'),
    'Action=DescribeKeyPairs',
    400,
    '<Response><Errors><Error><Code>InvalidAction',
  ],
  ['no operation at all', signed('ec2'), '', 400, 'InvalidAction'],
  ['a path as operation', signed('ec2'), 'Action=../sts/assume-role', 400, 'InvalidAction'],
  ['a helper as operation', signed('ec2'), 'Action=PageSize', 400, 'InvalidAction'],
  [
    'another service of AWS',
    { ...signed('dynamodb'), ...target('DynamoDB_20120810.ListTables') },
    '{}',
    400,
    'UnknownOperationException',
  ],
  [
    'an operation that SSM has',
    { ...signed('ssm'), ...target('AmazonSSM.GetParameter') },
    '{}',
    400,
    "Muster's simulator does not know the operation ssm:GetParameter",
  ],
  [
    'EC2 where it is not enabled',
    signed('ec2', 'eu-west-3'),
    'Action=DescribeInstances',
    401,
    '<Code>AuthFailure</Code>',
  ],
  [
    'SSM where it is not enabled',
    { ...listNodes, ...signed('ssm', 'ap-east-1') },
    '{}',
    400,
    'UnrecognizedClientException',
  ],
  [
    'STS where it is not enabled',
    signed('sts', 'ap-east-1'),
    'Action=GetCallerIdentity',
    403,
    'InvalidClientTokenId',
  ],
  ['JSON that is none', listNodes, '{', 400, 'SerializationException'],
])('%s is answered with an error of AWS', async (_, headers, body, status, text) => {
  const answer = await ask(headers, body);
  expect([answer.status, answer.body]).toEqual([status, expect.stringContaining(text)]);
});

test('a browser gets what the front ends of AWS give it', async () => {
  expect(await ask({}, '', fleet, 'GET')).toMatchObject({
    status: 404,
    body: '<UnknownOperationException/>\n',
  });
});

test('a token of another account speaks for that account', async () => {
  const session = { account: '444455556666', role: 'MusterReadOnly', name: 'nightly' };
  const token = Buffer.from(JSON.stringify(session)).toString('base64');
  const answer = await ask({ ...signed('sts'), 'x-amz-security-token': token }, 'Action=GetCallerIdentity');
  expect(answer.body).toContain('<Arn>arn:aws:sts::444455556666:assumed-role/MusterReadOnly/nightly</Arn>');
});

test.each([
  ['a token that is not from here', 'IQoJb3JpZ2luX2VjE', 200, 'arn:aws:iam::111122223333:user/muster'],
  [
    'half a session',
    Buffer.from('{"account":"444455556666"}').toString('base64'),
    200,
    'arn:aws:iam::111122223333',
  ],
  ['JSON that is no session', Buffer.from('null').toString('base64'), 200, 'user/muster'],
  [
    'a token of an account outside the fleet',
    Buffer.from('{"account":"999999999999","role":"r","name":"n"}').toString('base64'),
    403,
    'InvalidClientTokenId',
  ],
])('%s', async (_, token, status, text) => {
  const answer = await ask({ ...signed('sts'), 'x-amz-security-token': token }, 'Action=GetCallerIdentity');
  expect([answer.status, answer.body]).toEqual([status, expect.stringContaining(text)]);
});

const describeInstances = [signed('ec2'), 'Action=DescribeInstances'] as const;

test.each<[string, SimulatedFleet, readonly [Headers, string], number]>([
  ['by its name', { ...fleet, denials: [{ action: 'ec2:DescribeInstances' }] }, describeInstances, 403],
  ['by its service', { ...fleet, denials: [{ action: 'ssm:*' }] }, [listNodes, '{}'], 400],
  ['in its Region', { ...fleet, denials: [{ action: '*', region: 'us-east-1' }] }, describeInstances, 403],
  [
    'in another Region',
    { ...fleet, denials: [{ action: '*', region: 'eu-west-1' }] },
    describeInstances,
    200,
  ],
  [
    'in another account',
    { ...fleet, denials: [{ action: '*', account: '444455556666' }] },
    describeInstances,
    200,
  ],
  ['for another service', { ...fleet, denials: [{ action: 'ssm:*' }] }, describeInstances, 200],
])('an action is denied %s', async (_, denying, [headers, body], status) => {
  expect((await ask(headers, body, denying)).status).toBe(status);
});

test('SSM says who may not do what', async () => {
  const { body } = await ask(listNodes, '{}', { ...fleet, denials: [{ action: 'ssm:*' }] });
  expect(JSON.parse(body)).toEqual({
    __type: 'AccessDeniedException',
    message:
      'User: arn:aws:iam::111122223333:user/muster is not authorized to perform: ssm:DescribeInstanceInformation on resource: arn:aws:ssm:us-east-1:111122223333:* because no identity-based policy allows the ssm:DescribeInstanceInformation action',
  });
});

test.each([
  [2, [400, 400, 200, 200]],
  ['forever' as const, [400, 400, 400, 400]],
])('the first calls are throttled: %s', async (times, statuses) => {
  const answer = answerFrom({ ...fleet, throttles: [{ action: 'ssm:*', times }] }, { now: () => now });
  const call = async (region: string) => {
    const headers: Headers = { ...listNodes, ...signed('ssm', region) };
    return (await answer({ method: 'POST', body: '{}', header: (name) => headers[name] })).status;
  };
  for (const status of statuses) {
    expect(await call('us-east-1')).toBe(status);
    expect(await call('eu-west-1')).toBe(status);
  }
});

test('throttled calls have the codes of their services', async () => {
  const throttling: SimulatedFleet = { ...fleet, throttles: [{ action: '*', times: 'forever' }] };
  const [ec2, ssm, sts] = await Promise.all([
    ask(signed('ec2'), 'Action=DescribeInstances', throttling),
    ask(listNodes, '{}', throttling),
    ask(signed('sts'), 'Action=GetCallerIdentity', throttling),
  ]);
  expect([ec2?.status, ec2?.body]).toEqual([
    503,
    expect.stringContaining('<Code>RequestLimitExceeded</Code>'),
  ]);
  expect(ssm?.body).toBe('{"__type":"ThrottlingException","message":"Rate exceeded"}');
  expect(sts?.body).toContain('<Code>Throttling</Code>');
});
