import { expect, test } from 'vitest';
import { agentActions, type EndpointUse, endpointPolicyEffect } from './endpoint-policy.ts';
import {
  allow,
  aws,
  channels,
  deny,
  first,
  given,
  policy,
  role,
  unknownRole,
  use,
} from './example-endpoint.ts';

test('the agent asks for 15, 4 and 6 actions', () => {
  expect(agentActions('ssm')).toHaveLength(15);
  expect(agentActions('ssmmessages')).toHaveLength(4);
  expect(agentActions('ec2messages')).toHaveLength(6);
});

test.each<[string, EndpointUse, unknown]>([
  ['no policy', use, undefined],
  ['an empty policy', use, ''],
  ['the default policy', use, policy(allow)],
  [
    'the default policy with a Version',
    use,
    '{"Version":"2008-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}',
  ],
  ['the whole service', use, policy({ ...allow, Action: 'ssmmessages:*' })],
  ['the actions one by one', use, policy(...channels.map((Action) => ({ ...allow, Action })))],
  ['lower case', use, policy({ ...allow, Action: channels.map((action) => action.toLowerCase()) })],
  ['all but another service', use, policy({ ...allow, Action: undefined, NotAction: 's3:*' })],
  ['all but another resource', use, policy({ ...allow, Resource: undefined, NotResource: 'arn:aws:s3:::b' })],
  ['only what is asked for', { ...use, actions: [first] }, policy({ ...allow, Action: first })],
  ['everybody as AWS', use, policy({ ...allow, ...aws('*') })],
  ['the account', use, policy({ ...allow, ...aws('111122223333') })],
  ["the account's root", use, policy({ ...allow, ...aws('arn:aws:iam::111122223333:root') })],
  ['the role', use, policy({ ...allow, ...aws('arn:aws:iam::111122223333:role/other', role) })],
  ['the role by condition', use, policy({ ...allow, ...given('ArnEquals', 'aws:PrincipalArn', role) })],
  ['the VPC', use, policy({ ...allow, ...given('StringEquals', 'aws:SourceVpc', 'vpc-0123456789abcdef0') })],
  [
    'the account by condition',
    use,
    policy({ ...allow, ...given('StringEquals', 'aws:PrincipalAccount', ['111122223333']) }),
  ],
  [
    'the organization',
    { ...use, organization: 'o-1' },
    policy({ ...allow, ...given('StringEquals', 'aws:PrincipalOrgID', 'o-1') }),
  ],
  ['a Deny of another service', use, policy(allow, { ...deny, Action: 's3:*' })],
  ['a Deny without TLS', use, policy(allow, { ...deny, ...given('Bool', 'aws:SecureTransport', 'false') })],
  ['a Deny for another account', use, policy(allow, { ...deny, ...aws('444455556666') })],
  ['a Deny on a bucket', use, policy(allow, { ...deny, Resource: 'arn:aws:s3:::b/*' })],
])('allows: %s', (_why, caller, document) => {
  expect(endpointPolicyEffect(document, caller)).toEqual({ verdict: 'allows' });
});

test.each<[string, EndpointUse, unknown, readonly string[]]>([
  ['no statement', use, policy(), channels],
  ['another service', use, policy({ ...allow, Action: 'ssm:*' }), channels],
  ['one action too few', use, policy({ ...allow, Action: channels.slice(1) }), [first]],
  ['a Deny of one action', use, policy(allow, { ...deny, Action: first }), [first]],
  [
    'a Deny before the Allow',
    use,
    policy({ ...deny, Action: 'ssmmessages:Create*' }, allow),
    channels.filter((action) => action.includes(':Create')),
  ],
  ['all but the service', use, policy({ ...allow, Action: undefined, NotAction: 'SSMMESSAGES:*' }), channels],
  [
    'another account',
    use,
    policy({ ...allow, ...aws('444455556666', 'arn:aws:iam::444455556666:role/node') }),
    channels,
  ],
  ['another role', use, policy({ ...allow, ...aws('arn:aws:iam::111122223333:role/other') }), channels],
  ['a service', use, policy({ ...allow, Principal: { Service: 'ec2.amazonaws.com' } }), channels],
  [
    'another VPC',
    use,
    policy({ ...allow, ...given('StringEquals', 'aws:SourceVpc', 'vpc-0fedcba9876543210') }),
    channels,
  ],
  ['a bucket', use, policy({ ...allow, Resource: 'arn:aws:s3:::b/*' }), channels],
  ['another Region', use, policy({ ...allow, Resource: 'arn:aws:ssmmessages:us-east-1:*' }), channels],
  [
    'a Deny for all but another resource',
    use,
    policy(allow, { ...deny, Resource: undefined, NotResource: 'arn:aws:s3:::b' }),
    channels,
  ],
  [
    'a Deny outside another Region',
    use,
    policy(allow, { ...deny, ...given('StringNotEquals', 'aws:RequestedRegion', 'us-east-1') }),
    channels,
  ],
  [
    'a Deny for all but another account',
    use,
    policy(allow, { ...deny, Principal: undefined, NotPrincipal: { AWS: '444455556666' } }),
    channels,
  ],
  [
    'a certain Deny beside a doubt',
    use,
    policy({ ...allow, ...given('StringEquals', 'aws:PrincipalTag/a', 'b') }, { ...deny, Action: first }),
    [first],
  ],
])('denies: %s', (_why, caller, document, actions) => {
  expect(endpointPolicyEffect(document, caller)).toEqual({ verdict: 'denies', actions });
});

test.each<[string, EndpointUse, unknown, string]>([
  ['a policy that was shortened', use, '{...}', 'the policy is not JSON'],
  [
    'an organization that is not known',
    use,
    policy({ ...allow, ...given('StringLike', 'aws:PrincipalOrgID', 'o-1') }),
    'condition key aws:PrincipalOrgID',
  ],
  [
    'a Deny under a tag',
    use,
    policy(allow, { ...deny, ...given('StringEquals', 'aws:PrincipalTag/a', 'b') }),
    'condition key aws:PrincipalTag/a',
  ],
  ['a role where the own is not known', unknownRole, policy({ ...allow, ...aws(role) }), `Principal ${role}`],
  [
    'a session',
    use,
    policy({ ...allow, ...aws('arn:aws:sts::111122223333:assumed-role/node/i-1') }),
    'Principal arn:aws:sts::111122223333:assumed-role/node/i-1',
  ],
  ['the id of a principal', use, policy({ ...allow, ...aws('AROAEXAMPLE') }), 'Principal AROAEXAMPLE'],
  [
    'a Deny for all but the role',
    use,
    policy(allow, { ...deny, Principal: undefined, NotPrincipal: { AWS: role } }),
    'NotPrincipal',
  ],
  [
    'instances as resources',
    use,
    policy({ ...allow, Resource: 'arn:aws:ec2:eu-west-1:111122223333:instance/*' }),
    'Resource arn:aws:ec2:eu-west-1:111122223333:instance/*',
  ],
  [
    'a variable as resource',
    use,
    policy({ ...allow, Resource: `\${aws:username}` }),
    `Resource \${aws:username}`,
  ],
  ['no Resource', use, policy({ ...allow, Resource: undefined }), 'a statement without a Resource'],
  ['no Principal', use, policy({ ...allow, Principal: undefined }), 'a statement without a Principal'],
])('is undecided: %s', (_why, caller, document, reason) => {
  expect(endpointPolicyEffect(document, caller)).toEqual({ verdict: 'undecided', reason });
});
