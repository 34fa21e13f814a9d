import { managedNode } from '../../model/facts.ts';
import type { Instance } from '../../model/instance.ts';
import { defineInvariant } from '../../model/invariant.ts';
import { managed } from '../../model/managed.ts';
import { undecided, upheld, violated } from '../../model/verdict.ts';

type Family = 'Windows' | 'Unix';

/**
 * What is billed as Linux/UNIX may be macOS, for which EC2 has no word of its own.
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/billing-info-fields.html
 */
const familyByDetails: readonly (readonly [RegExp, Family])[] = [
  [/^windows\b/i, 'Windows'],
  [/^(linux|red hat|suse|ubuntu)\b/i, 'Unix'],
];

const familyByType: Readonly<Record<string, Family>> = { Windows: 'Windows', Linux: 'Unix', MacOS: 'Unix' };

/** Undefined where EC2 contradicts itself or uses a word that does not tell. */
const familyOf = ({ platform, platformDetails }: Instance): Family | undefined => {
  const isWindows = platform?.toLowerCase() === 'windows';
  if (platformDetails === undefined) return isWindows ? 'Windows' : 'Unix';
  const family = familyByDetails.find(([words]) => words.test(platformDetails))?.[1];
  return isWindows && family !== 'Windows' ? undefined : family;
};

export const platformReportedTruthfully = () =>
  defineInvariant({
    id: 'ssm/platform-reported-truthfully',
    claim: 'the platform that a node reports to Systems Manager agrees with what EC2 says of its instance',
    because:
      'commands, patches and associations are chosen by the reported platform, and a wrong proxy makes an agent report the wrong one',
    source:
      'https://docs.aws.amazon.com/systems-manager/latest/userguide/fleet-manager-troubleshooting-managed-nodes.html',
    severity: 'medium',
    about: managed,
    reads: { node: managedNode },
    codes: {
      'platform-mismatch': {
        means: 'Systems Manager takes the node for another operating system than EC2 does',
        remedy:
          'On {id}, correct the proxy settings of the agent (http_proxy, https_proxy, and no_proxy with 169.254.169.254), restart amazon-ssm-agent, and look again: aws ssm describe-instance-information --region {region} --filters Key=InstanceIds,Values={id}. If the node is right, EC2 is not: an image that was registered from a snapshot of a Windows volume counts, and is billed, as Linux.',
      },
    },
    evaluate: (instance, { node }) => {
      const { platformType = 'missing', platformName } = node ?? {};
      const { platformDetails = 'missing', platform = 'missing' } = instance;
      const reported = Object.hasOwn(familyByType, platformType) ? familyByType[platformType] : undefined;
      const expected = familyOf(instance);
      if (reported === undefined) {
        return undecided({
          reason: 'inconclusive',
          action: 'ssm:DescribeInstanceInformation',
          detail: `PlatformType ${platformType} cannot be compared with what EC2 says`,
        });
      }
      if (expected === undefined) {
        return undecided({
          reason: 'inconclusive',
          action: 'ec2:DescribeInstances',
          detail: `PlatformDetails ${platformDetails} with Platform ${platform} does not tell Windows from Linux`,
        });
      }
      if (reported === expected) return upheld;
      return violated('platform-mismatch', {
        reported: platformType,
        ...(platformName !== undefined && { platformName }),
        platformDetails,
        platform,
      });
    },
  });
