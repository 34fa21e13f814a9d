import { expect, test } from 'vitest';
import { allow, byEc2, deny, given, ownAccount, policy, secret } from './example-trust.ts';
import { trusts } from './trust.ts';

test.each([
  ['a Deny after the Allow', policy(allow, { ...deny, Sid: 'No' }), 'No'],
  ['a Deny before the Allow', policy({ ...deny, Sid: 'No' }, allow), 'No'],
  ['a Deny alone', policy({ ...deny, Sid: 'No' }), 'No'],
  ['a Deny for everybody', policy(allow, { ...deny, Principal: '*', Sid: 'No' }), 'No'],
  [
    'a Deny for all but another',
    policy(allow, {
      ...deny,
      Principal: undefined,
      NotPrincipal: { Service: 'ssm.amazonaws.com' },
      Sid: 'No',
    }),
    'No',
  ],
  ['a Deny for the own account', policy(allow, { ...deny, ...ownAccount, Sid: 'No' }), 'No'],
  [
    'a Deny outside another Region',
    policy(allow, { ...deny, ...given('StringNotEquals', 'aws:RequestedRegion', 'us-east-1'), Sid: 'No' }),
    'No',
  ],
  [
    'a Deny beside one that is not understood',
    policy(allow, { ...deny, ...secret }, { ...deny, Sid: 'No' }),
    'No',
  ],
])('is denied: %s', (_, document, sid) => {
  expect(trusts(document, byEc2)).toMatchObject({ verdict: 'denied', statement: { sid } });
});

test.each([
  ['an Allow under an unknown key', byEc2, policy({ ...allow, ...secret }), 'condition key sts:ExternalId'],
  [
    'a Deny under an unknown key',
    byEc2,
    policy(allow, { ...deny, ...secret }),
    'condition key sts:ExternalId',
  ],
  [
    'an unknown operator',
    byEc2,
    policy({ ...allow, ...given('IpAddress', 'aws:SourceAccount', '10.0.0.0/8') }),
    'condition operator IpAddress on aws:SourceAccount',
  ],
  [
    'an unknown organization',
    byEc2,
    policy({ ...allow, ...given('StringEquals', 'aws:SourceOrgID', 'o-1') }),
    'condition key aws:SourceOrgID',
  ],
  [
    'an unknown source',
    byEc2,
    policy({ ...allow, ...given('ArnLike', 'aws:SourceArn', 'arn:aws:ec2:*:*:*') }),
    'condition key aws:SourceArn',
  ],
  [
    'a principal of all AWS',
    byEc2,
    policy({ ...allow, Principal: { AWS: '*' } }),
    'Principal {"AWS": "*"}, which may leave services out',
  ],
  ['no principal', byEc2, policy({ ...allow, Principal: undefined }), 'a statement without a Principal'],
  [
    'two unknown keys',
    byEc2,
    policy({ ...allow, Condition: { Bool: { b: 'true', a: 'true' } } }),
    'condition key a; condition key b',
  ],
  [
    'a service of that label in a partition whose names are not known',
    { ...byEc2, partition: 'aws-iso' },
    policy({ ...allow, Principal: { Service: 'ec2.c2s.ic.gov' } }),
    'Principal ec2.c2s.ic.gov',
  ],
  ['a policy that cannot be read', byEc2, '{...}', 'the policy is not JSON'],
])('is undecided: %s', (_, assumption, document, reason) => {
  expect(trusts(document, assumption)).toEqual({ verdict: 'undecided', reason });
});
