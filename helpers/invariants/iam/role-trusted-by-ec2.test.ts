import { instance, now, profileOf, role, trustPolicy } from '../../iam/example-roles.ts';
import { testInvariant } from '../test-invariant.ts';
import { roleTrustedByEc2 } from './role-trusted-by-ec2.ts';

const trusting = (service: string, effect?: string) => ({
  profile: profileOf({ ...role, trustPolicy: trustPolicy(service, effect) }),
});
const inChina = { ...role, arn: 'arn:aws-cn:iam::111122223333:role/web' };
const chinese = 'ec2.amazonaws.com.cn';

testInvariant(roleTrustedByEc2(), {
  now,
  upheld: [
    { why: 'EC2 is trusted', subject: instance, facts: { profile: profileOf() } },
    {
      why: 'EC2 of China in China',
      subject: instance,
      facts: { profile: profileOf({ ...inChina, trustPolicy: trustPolicy(chinese) }) },
    },
  ],
  violated: [
    {
      why: 'another service is trusted',
      code: 'trust-missing',
      subject: instance,
      facts: trusting('lambda.amazonaws.com'),
      evidence: { service: 'ec2.amazonaws.com', role: 'web' },
    },
    {
      why: 'EC2 of China elsewhere',
      code: 'trust-missing',
      subject: instance,
      facts: trusting(chinese),
    },
    {
      why: 'allowed, and denied again',
      code: 'trust-denied',
      subject: instance,
      facts: trusting('ec2.amazonaws.com', 'Deny'),
      evidence: { service: 'ec2.amazonaws.com', role: 'web', statement: 'Freeze', conditions: 'none' },
    },
  ],
  undecided: [
    {
      why: 'a trust policy that is not understood',
      subject: instance,
      facts: { profile: profileOf({ ...role, trustPolicy: '%7B' }) },
    },
  ],
});
