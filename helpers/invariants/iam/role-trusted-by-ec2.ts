import { trustVerdict } from '../../iam/trust-verdict.ts';
import { defineInvariant } from '../../model/invariant.ts';
import { attachedProfile } from '../../model/role-facts.ts';
import { upheld } from '../../model/verdict.ts';
import { withInstanceRole } from '../../model/with-instance-role.ts';

export const roleTrustedByEc2 = () =>
  defineInvariant({
    id: 'iam/role-trusted-by-ec2',
    claim: 'the trust policy of the role of a running instance lets EC2 assume it',
    because:
      'an instance gets no credentials of a role that EC2 itself may not assume, so its agent has none',
    source: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/setup-instance-permissions.html',
    severity: 'critical',
    about: withInstanceRole,
    reads: { profile: attachedProfile },
    codes: {
      'trust-missing': {
        means: 'no statement of the trust policy lets ec2.amazonaws.com assume the role',
        remedy:
          'Add to the trust policy of {cause}: {"Effect": "Allow", "Principal": {"Service": "ec2.amazonaws.com"}, "Action": "sts:AssumeRole"} (aws iam update-assume-role-policy). The agent notices within 30 minutes, or at once when it is restarted.',
      },
      'trust-denied': {
        means: 'a Deny in the trust policy keeps ec2.amazonaws.com from assuming the role',
        remedy:
          'Take EC2 out of the denying statement in the trust policy of {cause} (aws iam update-assume-role-policy): it wins over every Allow. The agent notices within 30 minutes, or at once when it is restarted.',
      },
    },
    evaluate: ({ account, region }, { profile }) =>
      profile?.role
        ? trustVerdict(profile.role, {
            service: 'ec2.amazonaws.com',
            account,
            region,
            readBy: 'iam:GetInstanceProfile',
          })
        : upheld,
  });
