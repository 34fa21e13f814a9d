import { inUtc, MINUTE } from '../../model/duration.ts';
import { statusChecks } from '../../model/facts.ts';
import { type Instance, running } from '../../model/instance.ts';
import { defineInvariant } from '../../model/invariant.ts';
import type { StatusChecks } from '../../model/status-checks.ts';
import { pendingUntil, undecided, upheld, type Verdict, violated } from '../../model/verdict.ts';

/** The first results come within minutes; no page promises how many. */
const dueAfter = 10 * MINUTE;

const wordsOf = (checks: StatusChecks | undefined): string =>
  checks
    ? `InstanceStatus ${checks.instance ?? 'missing'}, SystemStatus ${checks.system ?? 'missing'}: neither passed nor failed`
    : 'the instance runs, and the list of instance statuses is whole and lacks it';

/** EC2 has no result yet: a matter of minutes after a start, and of nobody knows what later. */
const withoutResult = (
  { launchTime }: Instance,
  checks: StatusChecks | undefined,
  now: number,
): Verdict<never> => {
  if (launchTime !== undefined && now < launchTime + dueAfter) return pendingUntil(launchTime + dueAfter);
  return undecided({
    reason: 'inconclusive',
    action: 'ec2:DescribeInstanceStatus',
    detail: wordsOf(checks),
  });
};

/** The checks of attached volumes are left to others: an impaired volume does not keep a node from being managed. */
export const statusChecksPassed = () =>
  defineInvariant({
    id: 'ec2/status-checks-passed',
    claim: "a running instance passes EC2's own checks of its system and of its host",
    because: 'an instance that EC2 itself cannot reach runs no agent that anybody could manage it by',
    source:
      'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/monitoring-system-instance-status-check.html',
    severity: 'high',
    about: running,
    reads: { checks: statusChecks },
    codes: {
      'system-check-failed': {
        means: 'the host beneath the instance, its network or its power is impaired, which only AWS can mend',
        remedy:
          'Move an EBS-backed instance to another host by a stop and a start (a reboot does not move it): aws ec2 stop-instances --region {region} --instance-ids {id}; aws ec2 wait instance-stopped --region {region} --instance-ids {id}; aws ec2 start-instances --region {region} --instance-ids {id}. What lies on instance store volumes is lost by that.',
      },
      'instance-check-failed': {
        means: 'EC2 cannot reach the operating system: it hangs, did not boot, or has lost its network',
        remedy:
          'Read what the system said last: aws ec2 get-console-output --region {region} --instance-id {id} --latest --output text. Usual causes are a full disk, exhausted memory, a kernel panic and a wrong network configuration; then: aws ec2 reboot-instances --region {region} --instance-ids {id}',
      },
    },
    evaluate: (instance, { checks }, { now }) => {
      const { launchTime } = instance;
      const evidence = {
        system: checks?.system ?? 'missing',
        instance: checks?.instance ?? 'missing',
        ...(launchTime !== undefined && { launched: inUtc(launchTime) }),
      };
      // A broken host fails both checks, and is the cause.
      if (checks?.system === 'impaired') return violated('system-check-failed', evidence);
      if (checks?.instance === 'impaired') return violated('instance-check-failed', evidence);
      if (checks?.system === 'ok' && checks.instance === 'ok') return upheld;
      return withoutResult(instance, checks, now);
    },
  });
