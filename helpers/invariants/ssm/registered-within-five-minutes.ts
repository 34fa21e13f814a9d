import { inUtc, inWords, MINUTE } from '../../model/duration.ts';
import { associationCount, managedNode } from '../../model/facts.ts';
import { running } from '../../model/instance.ts';
import { defineInvariant, witnessedBy } from '../../model/invariant.ts';
import { pendingUntil, undecided, upheld, violated } from '../../model/verdict.ts';
import { whyNotManaged } from '../why-not-managed.ts';

/**
 * DescribeInstanceInformation is the authority. AWS's page asks DescribeInstanceAssociationsStatus
 * instead, but a registered node that no association targets has an empty list there too, so that
 * answer only adds to the evidence.
 */
export const registeredWithin = ({ minutes }: { minutes: number } = { minutes: 5 }) =>
  defineInvariant({
    id: 'ssm/registered-within-five-minutes',
    claim: `a running instance is registered with Systems Manager within ${minutes} minutes of its start`,
    because: 'an instance that Systems Manager cannot reach is neither patched nor recoverable without SSH',
    source:
      'https://docs.aws.amazon.com/systems-manager/latest/userguide/fleet-manager-troubleshooting-managed-nodes.html',
    severity: 'critical',
    about: running,
    reads: { node: managedNode },
    codes: {
      'never-registered': {
        means: 'the instance runs longer than the limit and Systems Manager does not list it',
        remedy:
          'Check in this order: the agent is installed and running; the instance profile (or Default Host Management) grants AmazonSSMManagedInstanceCore; TCP 443 to the ssm and ssmmessages endpoints of {region} is open. After a repair of IAM, restart the agent: it retries only every 30 minutes. Then: aws ssm describe-instance-information --region {region} --filters Key=InstanceIds,Values={id}',
      },
      'registered-late': {
        means: 'the instance registered, but later than the limit after its start',
        remedy:
          'Read /var/log/amazon/ssm/amazon-ssm-agent.log on {id} from boot to its first successful UpdateInstanceInformation; usual causes are an instance profile attached after launch, a slow first boot, and an agent that user data installs late. Bake the agent into the image and attach the profile at launch.',
      },
    },
    witness: witnessedBy(associationCount, (reading) => ({
      associations: reading.read ? reading.value : `not read: ${reading.unread.reason}`,
    })),
    diagnosedBy: whyNotManaged,
    evaluate: (instance, { node }, { now, thresholds }) => {
      const { launchTime } = instance;
      if (node === undefined && launchTime === undefined) {
        return undecided({
          reason: 'malformed',
          action: 'ec2:DescribeInstances',
          detail: 'the instance has no LaunchTime, so it cannot be told whether it is due',
        });
      }
      if (launchTime === undefined) return upheld;
      const dueAt = launchTime + minutes * MINUTE;
      const launched = inUtc(launchTime);
      if (node === undefined) {
        if (now < dueAt) return pendingUntil(dueAt);
        return violated('never-registered', { launched, running: inWords(now - launchTime) });
      }
      const registered = node.registrationDate;
      const recent = now - launchTime <= thresholds.registrationLookBack;
      if (registered === undefined || registered <= dueAt || !recent) return upheld;
      return violated('registered-late', {
        launched,
        registered: inUtc(registered),
        took: inWords(registered - launchTime),
      });
    },
  });
