import { type DhmcObstacle, defaultHostAgent, dhmcObstacle } from '../../iam/dhmc-obstacle.ts';
import { managedNode } from '../../model/facts.ts';
import { running } from '../../model/instance.ts';
import { defineInvariant } from '../../model/invariant.ts';
import { type AttachedProfile, profileResource } from '../../model/role.ts';
import { attachedProfile, defaultHostSetting } from '../../model/role-facts.ts';
import { undecided, upheld, type Verdict, violated } from '../../model/verdict.ts';

type Code = 'no-profile' | 'profile-without-role' | 'dhmc-imdsv2-unavailable' | 'dhmc-agent-too-old';

const withoutDefaultHost = (profile: AttachedProfile | undefined): Verdict<Code> => {
  if (!profile) return violated('no-profile', { defaultHostManagement: 'off' });
  const { arn, exists } = profile;
  const inIam = exists ? 'has no role' : 'deleted';
  return violated('profile-without-role', { profile: arn, inIam }, profileResource(profile));
};

const verdictFor = (obstacle: DhmcObstacle | undefined, setting: string): Verdict<Code> => {
  const evidence = { defaultHostManagement: setting };
  if (!obstacle) return upheld;
  if (obstacle.found === 'imdsv2-unavailable') {
    return violated('dhmc-imdsv2-unavailable', { httpEndpoint: obstacle.httpEndpoint, ...evidence });
  }
  if (obstacle.found === 'agent-too-old') {
    const { agentVersion } = obstacle;
    return violated('dhmc-agent-too-old', { agentVersion, needed: defaultHostAgent, ...evidence });
  }
  const { detail } = obstacle;
  return undecided({ reason: 'inconclusive', action: 'ssm:DescribeInstanceInformation', detail });
};

/**
 * Default Host Management counts only where the instance meets its conditions; whether its role is sound is
 * the claim of `ssm/default-host-management-sound`.
 */
export const instanceProfileAttached = () =>
  defineInvariant({
    id: 'iam/instance-profile-attached',
    claim:
      'a running instance has a role for its agent: that of an instance profile, or that of Default Host Management',
    because: 'an agent without credentials cannot register, however open its road is',
    source: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/setup-instance-permissions.html',
    severity: 'critical',
    about: running,
    reads: { profile: attachedProfile, setting: defaultHostSetting, node: managedNode },
    codes: {
      'no-profile': {
        means: 'the instance has no instance profile, and Default Host Management is off in its Region',
        remedy:
          'Attach a profile whose role has AmazonSSMManagedInstanceCore: aws ec2 associate-iam-instance-profile --region {region} --instance-id {id} --iam-instance-profile Name=PROFILE. The agent finds it within 30 minutes, or at once when it is restarted. Or turn Default Host Management on for all of {region}.',
      },
      'profile-without-role': {
        means: 'the instance profile of the instance has no role in it, or IAM has deleted it',
        remedy:
          'Put a role into {cause}: aws iam add-role-to-instance-profile --instance-profile-name PROFILE --role-name ROLE. Where IAM has deleted the profile, attach another: one of the same name does not help, since the instance holds on to the id of the old one.',
      },
      'dhmc-imdsv2-unavailable': {
        means: 'the instance relies on Default Host Management, and its metadata service cannot be asked',
        remedy:
          'Enable the metadata endpoint: aws ec2 modify-instance-metadata-options --region {region} --instance-id {id} --http-endpoint enabled --http-tokens required',
      },
      'dhmc-agent-too-old': {
        means: `the instance relies on Default Host Management, and its agent is older than ${defaultHostAgent}`,
        remedy:
          'Update the agent while the node can still be reached: aws ssm send-command --region {region} --document-name AWS-UpdateSSMAgent --instance-ids {id}. A node that no command reaches needs an instance profile first, or a new image.',
      },
    },
    evaluate: (instance, { profile, setting, node }) => {
      if (profile?.role) return upheld;
      if (setting === undefined) return withoutDefaultHost(profile);
      return verdictFor(dhmcObstacle(instance, node), setting);
    },
  });
