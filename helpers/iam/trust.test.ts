import { expect, test } from 'vitest';
import {
  allow,
  byEc2,
  bySsm,
  deny,
  ec2,
  given,
  inChina,
  otherAccount,
  ownAccount,
  policy,
  secret,
} from './example-trust.ts';
import { trusts } from './trust.ts';

test.each([
  ['the usual policy', byEc2, policy(allow)],
  [
    'a list of services',
    byEc2,
    policy({ ...allow, Principal: { Service: ['lambda.amazonaws.com', ec2.Service] } }),
  ],
  ['users beside the service', byEc2, policy({ ...allow, Principal: { AWS: '111122223333', ...ec2 } })],
  ['a list of actions', byEc2, policy({ ...allow, Action: ['sts:TagSession', 'sts:AssumeRole'] })],
  ['a wildcard action', byEc2, policy({ ...allow, Action: 'sts:*' })],
  ['every action', byEc2, policy({ ...allow, Action: '*' })],
  ['an action in capitals', byEc2, policy({ ...allow, Action: 'STS:ASSUMEROLE' })],
  [
    'NotAction of another action',
    byEc2,
    policy({ ...allow, Action: undefined, NotAction: 'sts:TagSession' }),
  ],
  ['everybody', byEc2, policy({ ...allow, Principal: '*' })],
  ['every service', byEc2, policy({ ...allow, Principal: { Service: '*' } })],
  ['a service in capitals', byEc2, policy({ ...allow, Principal: { Service: 'EC2.amazonaws.com' } })],
  [
    'all but another service',
    byEc2,
    policy({ ...allow, Principal: undefined, NotPrincipal: { Service: 'lambda.amazonaws.com' } }),
  ],
  ['China, by its own name', inChina, policy({ ...allow, Principal: { Service: 'ec2.amazonaws.com.cn' } })],
  ['China, by the common name', inChina, policy(allow)],
  ['China, asked by its own name', { ...inChina, service: 'ec2.amazonaws.com.cn' }, policy(allow)],
  ['GovCloud', { ...byEc2, partition: 'aws-us-gov' }, policy(allow)],
  ['the own account', byEc2, policy({ ...allow, ...ownAccount })],
  ['the own Region', byEc2, policy({ ...allow, ...given('StringLike', 'aws:RequestedRegion', 'eu-*') })],
  [
    'the own organization',
    { ...byEc2, organization: 'o-1' },
    policy({ ...allow, ...given('StringEquals', 'aws:SourceOrgID', 'o-1') }),
  ],
  [
    "the hybrid sample of AWS's guide",
    bySsm,
    policy({
      Effect: 'Allow',
      Principal: { Service: 'ssm.amazonaws.com' },
      Action: 'sts:AssumeRole',
      Condition: {
        StringEquals: { 'aws:SourceAccount': '111122223333' },
        ArnEquals: { 'aws:SourceArn': 'arn:aws:ssm:eu-west-1:111122223333:*' },
      },
    }),
  ],
  [
    'a Deny for another service',
    byEc2,
    policy(allow, { ...deny, Principal: { Service: 'ssm.amazonaws.com' } }),
  ],
  ['a Deny of another action', byEc2, policy(allow, { ...deny, Action: 'sts:TagSession' })],
  ['a Deny for another account', byEc2, policy(allow, { ...deny, ...otherAccount })],
  ['a Deny for all but EC2', byEc2, policy(allow, { ...deny, Principal: undefined, NotPrincipal: ec2 })],
  [
    'a Deny for people of other organizations',
    byEc2,
    policy(allow, {
      ...deny,
      Principal: '*',
      Condition: {
        StringNotEquals: { 'aws:PrincipalOrgID': 'o-1' },
        BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
      },
    }),
  ],
  ['an Allow beside one that is not understood', byEc2, policy({ ...allow, ...secret }, allow)],
])('trusts: %s', (_, assumption, document) => {
  expect(trusts(document, assumption)).toEqual({ verdict: 'trusted' });
});

test.each([
  ['another service', byEc2, policy({ ...allow, Principal: { Service: 'lambda.amazonaws.com' } }), []],
  [
    'the name of the service in a text',
    byEc2,
    policy({ ...allow, Principal: { Service: 'my-ec2.amazonaws.com' } }),
    [],
  ],
  [
    "China's name outside China",
    byEc2,
    policy({ ...allow, Principal: { Service: 'ec2.amazonaws.com.cn' } }),
    [],
  ],
  ['users only', byEc2, policy({ ...allow, Principal: { AWS: 'arn:aws:iam::111122223333:root' } }), []],
  ['a federation', byEc2, policy({ ...allow, Principal: { Federated: '*' } }), []],
  ['another action', byEc2, policy({ ...allow, Action: 'sts:TagSession' }), []],
  ['all but EC2', byEc2, policy({ ...allow, Principal: undefined, NotPrincipal: ec2 }), []],
  ['no statement', byEc2, policy(), []],
  ['a Deny that does not apply, and no Allow', byEc2, policy({ ...deny, ...otherAccount }), []],
  [
    'another service where names are not known',
    { ...byEc2, partition: 'aws-iso' },
    policy({ ...allow, Principal: { Service: 'lambda.c2s.ic.gov' } }),
    [],
  ],
  ['another account', byEc2, policy({ ...allow, ...otherAccount }), ['aws:SourceAccount']],
  [
    'another Region',
    byEc2,
    policy({ ...allow, ...given('StringEquals', 'aws:RequestedRegion', 'us-east-1') }),
    ['aws:RequestedRegion'],
  ],
  [
    'people only',
    byEc2,
    policy({ ...allow, ...given('Bool', 'aws:PrincipalIsAWSService', false) }),
    ['aws:PrincipalIsAWSService'],
  ],
  [
    'another Region of Systems Manager',
    bySsm,
    policy({
      ...allow,
      Principal: { Service: 'ssm.amazonaws.com' },
      ...given('ArnLike', 'aws:SourceArn', 'arn:aws:ssm:us-east-1:111122223333:*'),
    }),
    ['aws:SourceArn'],
  ],
  ['a Deny that may apply, and no Allow', byEc2, policy({ ...deny, ...secret }), []],
])('misses: %s', (_, assumption, document, unmet) => {
  expect(trusts(document, assumption)).toEqual({ verdict: 'missing', unmet });
});
