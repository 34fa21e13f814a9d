import { EC2Client, StopInstancesCommand } from '@aws-sdk/client-ec2';
import { describe, expect, onTestFinished, test } from 'vitest';
import { registeredWithin } from '../invariants/ssm/registered-within-five-minutes.ts';
import { openFleet } from '../open-fleet.ts';
import { runRequestSchema } from '../run-request.ts';
import { exampleCredentials } from '../targets/example-credentials.ts';
import { actionsToEnter } from './actions.ts';
import { createClients } from './clients.ts';
import { factCollectors, listers } from './index.ts';
import { readOnlyActions } from './read-only.ts';
import { type Answers, serveAnswers } from './test-answers.ts';
import { openServed } from './test-fleet.ts';
import { unreadFrom } from './unread.ts';

const instances = { kind: 'instance', selectors: [] } as const;
const at = { account: '111122223333', region: 'eu-west-1' };

const identity =
  '<GetCallerIdentityResponse><GetCallerIdentityResult><Account>111122223333</Account><Arn>arn:aws:iam::111122223333:user/x</Arn><UserId>x</UserId></GetCallerIdentityResult></GetCallerIdentityResponse>';
const regions =
  '<DescribeRegionsResponse><regionInfo><item><regionName>us-east-1</regionName><optInStatus>opt-in-not-required</optInStatus></item></regionInfo></DescribeRegionsResponse>';
const page = (ids: readonly string[], token = '') =>
  `<DescribeInstancesResponse><reservationSet>${ids
    .map(
      (id) =>
        `<item><instancesSet><item><instanceId>${id}</instanceId><instanceState><name>running</name></instanceState></item></instancesSet></item>`,
    )
    .join('')}</reservationSet>${token && `<nextToken>${token}</nextToken>`}</DescribeInstancesResponse>`;
const html = '<!doctype html><html><head><title>Sign in</title></head><body><p>Sign in<br></body></html>';

const enter = { GetCallerIdentity: { body: identity }, DescribeRegions: { body: regions } };

const judgeAgainst = async (answers: Answers) => {
  const { url, asked } = await serveAnswers({ ...enter, ...answers });
  const fleet = await openFleet(runRequestSchema.parse({ target: url }));
  onTestFinished(() => fleet.close());
  return { judgement: await fleet.judge(instances, registeredWithin()), asked };
};

describe('an answer that is not the list is not an empty list', () => {
  test.each([
    ['a sign-in page', html],
    ['an empty body', ''],
    ['another answer', '<DescribeInstancesResponse><requestId>x</requestId></DescribeInstancesResponse>'],
    ['half an answer', page(['i-0123456789abcdef0']).slice(0, 120)],
  ])('%s', async (_, body) => {
    const { judgement } = await judgeAgainst({ DescribeInstances: { body } });
    expect(judgement).toMatchObject({
      outcome: 'undecided',
      undecided: [{ reason: 'malformed', action: 'ec2:DescribeInstances' }],
    });
  });

  test('a list of nodes that is none', async () => {
    const { judgement } = await judgeAgainst({
      DescribeInstances: { body: page(['i-0123456789abcdef0']) },
      DescribeInstanceInformation: { body: html },
    });
    expect(judgement).toMatchObject({
      outcome: 'undecided',
      undecided: [
        { reason: 'malformed', action: 'ssm:DescribeInstanceInformation', id: 'i-0123456789abcdef0' },
      ],
    });
  });
});

test('a page token that comes twice ends the reading, with a gap', async () => {
  const { judgement, asked } = await judgeAgainst({
    DescribeInstances: { body: page([], 'again') },
  });
  expect(judgement.undecided).toMatchObject([
    { reason: 'malformed', detail: 'the same page token came twice' },
  ]);
  expect(asked.filter((operation) => operation === 'DescribeInstances')).toHaveLength(2);
});

describe('reasons', () => {
  const coded = (name: string, more: object = {}) => Object.assign(new Error('said so'), { name, ...more });
  test.each([
    ['denied', coded('UnauthorizedOperation')],
    ['denied', coded('AccessDeniedException')],
    ['denied', coded('AccessDenied')],
    ['denied', coded('ExpiredTokenException')],
    ['throttled', coded('RequestLimitExceeded')],
    ['throttled', coded('ThrottlingException')],
    ['throttled', coded('SlowDown')],
    ['unreachable', coded('Error', { code: 'ECONNREFUSED' })],
    ['unreachable', coded('Error', { code: 'ENOTFOUND' })],
    ['unreachable', coded('Error', { code: 'SELF_SIGNED_CERT_IN_CHAIN' })],
    ['unreachable', coded('TimeoutError')],
    ['region-not-enabled', coded('OptInRequired')],
    ['region-not-enabled', coded('UnrecognizedClientException')],
    ['unsupported', coded('UnknownOperationException')],
    ['unsupported', coded('NotImplementedError', { $metadata: { httpStatusCode: 501 } })],
    ['malformed', new SyntaxError('Unexpected token <')],
    ['failed', coded('InternalFailure', { $metadata: { httpStatusCode: 500 } })],
  ])('%s: %s', (reason, error) => {
    expect(unreadFrom(error, 'ssm:Any', at)).toMatchObject({ ...at, reason, action: 'ssm:Any' });
  });

  test('a fault of this program is not told as one of AWS', () => {
    const fault = new TypeError('x is not a function');
    expect(() => unreadFrom(fault, 'ssm:Any', at)).toThrow(fault);
  });
});

describe('nothing in an account is changed', () => {
  test('an operation that is not on the list does not leave the process', async () => {
    const { url, asked } = await serveAnswers({});
    const clients = createClients({ endpoint: url, timeout: 1000, attempts: 3, backOff: false });
    onTestFinished(() => clients.close());
    const ec2 = clients.create(EC2Client, 'us-east-1', exampleCredentials);
    const stop = ec2.send(new StopInstancesCommand({ InstanceIds: ['i-0123456789abcdef0'] }));
    await expect(stop).rejects.toThrow(
      'ec2:StopInstances is not on the read-only allowlist; nothing was sent',
    );
    expect(asked).toEqual([]);
    expect([...clients.calls]).toEqual([]);
  });

  test('every action that a collector declares is on it, and nothing else', () => {
    const declared = [...factCollectors, ...listers].flatMap(({ actions }) => actions);
    expect([...readOnlyActions].sort()).toEqual([...new Set([...declared, ...actionsToEnter])].sort());
  });
});

test('an account whose role cannot be assumed is a gap, and the others are judged', async () => {
  const role = (id: string, name: string) => ({ id, roleArn: `arn:aws:iam::${id}:role/${name}` });
  const accounts = [role('111122223333', 'MusterReadOnly'), role('444455556666', 'Misspelt')];
  const { fleet } = await openServed({ instances: 80 }, {}, { config: { accounts } });
  const judgement = await fleet.judge(instances, registeredWithin());
  expect(judgement.counts.upheld).toBeGreaterThan(0);
  expect(judgement).toMatchObject({
    outcome: 'undecided',
    undecided: [{ account: '444455556666', region: '*', reason: 'denied', action: 'sts:AssumeRole' }],
  });
});
