import { managedNode } from '../../model/facts.ts';
import { running } from '../../model/instance.ts';
import { defineInvariant } from '../../model/invariant.ts';
import { networkOfInstance } from '../../model/network-facts.ts';
import { faultTexts } from '../../network/fault-texts.ts';
import { judgeRoads } from '../../network/judge-roads.ts';

/** Proved from what EC2 lists, without a packet: it holds also for an instance on which nothing runs yet. */
export const agentReachesEndpoints = () =>
  defineInvariant({
    id: 'network/agent-reaches-endpoints',
    claim: 'a running instance can open TCP 443 to the endpoints of Systems Manager that its agent needs',
    because:
      'the agent opens every connection itself, so that an instance without a road to these endpoints is never managed, whatever its role allows',
    source: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/setup-create-vpc.html',
    severity: 'critical',
    about: running,
    reads: { view: networkOfInstance, node: managedNode },
    codes: faultTexts,
    evaluate: (instance, { view, node }, { now, thresholds }) => {
      const { pingStatus, lastPing = Number.NEGATIVE_INFINITY } = node ?? {};
      const isHeard = pingStatus === 'Online' && now - lastPing <= thresholds.heartbeat;
      return judgeRoads({ instance, node, view, isHeard });
    },
  });
