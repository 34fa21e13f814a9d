import { inUtc, inWords } from '../../model/duration.ts';
import { instanceOfNode } from '../../model/facts.ts';
import { defineInvariant } from '../../model/invariant.ts';
import { everyNode } from '../../model/node.ts';
import { undecided, upheld, violated } from '../../model/verdict.ts';

export const noGhostNodes = () =>
  defineInvariant({
    id: 'ssm/no-ghost-nodes',
    claim: 'every managed node stands for a machine that still exists',
    because: 'ghosts hide real losses, keep inventory wrong, and hybrid ones may be billed as advanced nodes',
    source:
      'https://docs.aws.amazon.com/systems-manager/latest/userguide/fleet-manager-deregister-hybrid-nodes.html',
    severity: 'medium',
    about: everyNode,
    reads: { instance: instanceOfNode },
    codes: {
      'instance-gone': {
        means: 'the node carries an instance id that EC2 does not list in this account and Region',
        remedy:
          'Nothing needs repair if the instance was terminated: Systems Manager drops the node by itself about 30 days after its last heartbeat. If the instance should exist, look for it in other accounts and Regions: its agent registers where its credentials and Region configuration say.',
      },
      abandoned: {
        means: 'the hybrid node has been lost for longer than the limit',
        remedy:
          'Bring the machine back, or take the node off the list: aws ssm deregister-managed-instance --region {region} --instance-id {id}',
      },
    },
    evaluate: (node, { instance }, { now, thresholds }) => {
      const { lastPing, pingStatus } = node;
      const evidence = {
        pingStatus: pingStatus ?? 'missing',
        ...(lastPing !== undefined && { lastPing: inUtc(lastPing), silent: inWords(now - lastPing) }),
      };
      // An agent that calls in runs somewhere: its instance was launched after EC2 was listed.
      if (instance || pingStatus === 'Online') return upheld;
      const lost = pingStatus === 'ConnectionLost';
      if (lost && !node.hybrid) return violated('instance-gone', evidence);
      if (!lost || lastPing === undefined) {
        return undecided({
          reason: 'malformed',
          action: 'ssm:DescribeInstanceInformation',
          detail: `PingStatus ${pingStatus ?? 'missing'} and ${lastPing === undefined ? 'no' : 'a'} LastPingDateTime do not tell for how long the node is lost`,
        });
      }
      return now - lastPing > thresholds.abandonedAfter ? violated('abandoned', evidence) : upheld;
    },
  });
