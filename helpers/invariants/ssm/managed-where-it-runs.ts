import { inUtc } from '../../model/duration.ts';
import { managedNode, registeredElsewhere } from '../../model/facts.ts';
import { running } from '../../model/instance.ts';
import { defineInvariant } from '../../model/invariant.ts';
import { registrationDueAt } from '../../model/registration-due.ts';
import { pendingUntil, upheld, violated } from '../../model/verdict.ts';

/**
 * An instance that no account-Region lists upholds this: that it is not registered at all is the claim of
 * `ssm/registered-within-five-minutes`. Only the fleet's own account-Regions are looked into.
 */
export const managedWhereItRuns = () =>
  defineInvariant({
    id: 'ssm/managed-where-it-runs',
    claim: 'no running instance is registered in an account or Region other than the one in which it runs',
    because:
      'who works where the instance runs neither finds nor patches it, and whoever works where it is registered commands a machine that is not theirs',
    source:
      'https://docs.aws.amazon.com/systems-manager/latest/userguide/fleet-manager-troubleshooting-managed-nodes.html',
    severity: 'high',
    about: running,
    reads: { node: managedNode, elsewhere: registeredElsewhere },
    codes: {
      'registered-elsewhere': {
        means:
          'Systems Manager lists the instance in another account or Region of the fleet, and not in its own',
        remedy:
          'On {id}, find what leads the agent astray: a Region or credentials in amazon-ssm-agent.json, in the environment of the service or in the .aws folder of the user that the agent runs as; a hybrid activation of another place; a proxy. Remove it, restart amazon-ssm-agent, and see it come home: aws ssm describe-instance-information --region {region} --filters Key=InstanceIds,Values={id}',
      },
    },
    evaluate: (instance, { node, elsewhere }, { now }) => {
      const [first] = elsewhere;
      const dueAt = registrationDueAt(instance);
      if (node) return upheld;
      if (first) {
        const { pingStatus = 'unknown', lastPing } = first;
        const where = elsewhere.map(({ account, region }) => `${account}/${region}`).join(', ');
        return violated('registered-elsewhere', {
          registeredIn: where,
          pingStatus,
          ...(lastPing !== undefined && { lastPing: inUtc(lastPing) }),
        });
      }
      return now < dueAt ? pendingUntil(dueAt) : upheld;
    },
  });
