import { alive } from '../../model/alive.ts';
import { DAY, inUtc, inWords } from '../../model/duration.ts';
import { defineInvariant } from '../../model/invariant.ts';

import { undecided, upheld, violated } from '../../model/verdict.ts';

/** From this age on AWS may stop listing a lost node; the page promises no exact day. */
const leavesListAfter = 30 * DAY;

export const lostNodeNotVanishing = () =>
  defineInvariant({
    id: 'ssm/lost-node-not-vanishing',
    claim: 'no lost node is about to leave the list of managed nodes unnoticed',
    because: 'after 30 days in ConnectionLost a node may no longer be listed, and then nobody misses it',
    source:
      'https://docs.aws.amazon.com/systems-manager/latest/userguide/fleet-manager-troubleshooting-managed-nodes.html',
    severity: 'high',
    about: alive,
    reads: {},
    codes: {
      'vanishing-soon': {
        means: 'the node has been lost for so long that Systems Manager may soon stop listing it',
        remedy:
          'Bring {id} back (restart amazon-ssm-agent, repair its role or its road to TCP 443) or retire it on purpose before the day in the evidence; once the cause is mended the node is listed again.',
      },
    },
    evaluate: ({ pingStatus, lastPing }, _facts, { now, thresholds }) => {
      if (pingStatus !== 'ConnectionLost') return upheld;
      if (lastPing === undefined) {
        return undecided({
          reason: 'malformed',
          action: 'ssm:DescribeInstanceInformation',
          detail: 'the lost node has no LastPingDateTime, so it cannot be told for how long it is lost',
        });
      }
      if (now - lastPing < thresholds.vanishingAfter) return upheld;
      return violated('vanishing-soon', {
        lastPing: inUtc(lastPing),
        lost: inWords(now - lastPing),
        mayVanishOn: inUtc(lastPing + leavesListAfter).slice(0, 10),
      });
    },
  });
