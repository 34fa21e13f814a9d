import { alive } from '../../model/alive.ts';
import { inUtc, inWords } from '../../model/duration.ts';
import { defineInvariant } from '../../model/invariant.ts';

import { undecided, upheld, violated } from '../../model/verdict.ts';
import { whyNotHeard } from '../why-not-managed.ts';

/** AWS documents the agent's five-minute period but not when a node counts as lost, so both are judged. */
export const heartbeatCurrent = () =>
  defineInvariant({
    id: 'ssm/heartbeat-current',
    claim: 'a managed node is Online and its last heartbeat is at most three periods old',
    because: 'commands, patches and sessions reach only a node whose agent still calls in every 5 minutes',
    source: 'https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_InstanceInformation.html',
    severity: 'critical',
    about: alive,
    reads: {},
    codes: {
      'connection-lost': {
        means: 'Systems Manager has stopped hearing from the node and shows it as ConnectionLost',
        remedy:
          'On the node, see that amazon-ssm-agent runs and restart it; if it does, look in errors.log for refused credentials, a full disk or a closed road to TCP 443. Then: aws ssm get-connection-status --region {region} --target {id}',
      },
      'heartbeat-stale': {
        means: 'the node is shown as Online although it has missed its last heartbeats',
        remedy:
          'The node is about to be lost, or its agent hangs: look for memory or CPU starvation and a changed network path, and restart amazon-ssm-agent on {id} before the connection is given up.',
      },
    },
    diagnosedBy: whyNotHeard,
    evaluate: (node, _facts, { now, thresholds }) => {
      const { pingStatus, lastPing } = node;
      const since = lastPing === undefined ? 'unknown' : inUtc(lastPing);
      const silent = lastPing === undefined ? 'unknown' : inWords(now - lastPing);
      if (pingStatus === 'ConnectionLost') return violated('connection-lost', { lastPing: since, silent });
      if (pingStatus !== 'Online' || lastPing === undefined) {
        return undecided({
          reason: 'malformed',
          action: 'ssm:DescribeInstanceInformation',
          detail: `PingStatus ${pingStatus ?? 'missing'}, LastPingDateTime ${since}: neither proves a heartbeat nor its loss`,
        });
      }
      if (now - lastPing <= thresholds.heartbeat) return upheld;
      return violated('heartbeat-stale', { lastPing: since, silent });
    },
  });
