import { isOlder } from '../../agent-version/is-older.ts';
import { actionsOfGroup, legacyMessagingBefore } from '../../iam/core-actions.ts';
import { dhmcObstacle } from '../../iam/dhmc-obstacle.ts';
import { grantsOf } from '../../iam/grants.ts';
import { grantsVerdict, refusalMeanings } from '../../iam/grants-verdict.ts';
import { hasEc2Messages } from '../../model/agent-services.ts';
import { managedNode } from '../../model/facts.ts';
import type { Instance } from '../../model/instance.ts';
import { defineInvariant } from '../../model/invariant.ts';
import type { ManagedNode } from '../../model/node.ts';
import { attachedProfile, defaultHostSetting, rolePermissions } from '../../model/role-facts.ts';
import type { SimulationRow } from '../../model/simulation-row.ts';
import { undecided, upheld, type Verdict } from '../../model/verdict.ts';
import { withInstanceRole } from '../../model/with-instance-role.ts';

/** AWS's own role of Default Host Management does without the parameters, so no agent needs them. */
const neededByAll = (['registration', 'messaging', 'management'] as const).flatMap(actionsOfGroup);
const neededByLegacyAgents = actionsOfGroup('legacy-messaging');

/** Undefined where it depends on an agent's version that is not known. */
const usesLegacyMessaging = (
  { region }: Instance,
  { agentVersion = '' }: Partial<ManagedNode> = {},
): boolean | undefined => hasEc2Messages(region) && isOlder(agentVersion, legacyMessagingBefore);

const inDoubt = (detail: string): Verdict<never> =>
  undecided({ reason: 'inconclusive', action: 'ssm:DescribeInstanceInformation', detail });

/** A role that may not even register leaves its instance to Default Host Management, as AWS itself advises. */
const leftToDefaultHost = (
  instance: Instance,
  node: ManagedNode | undefined,
  rows: readonly SimulationRow[],
): Verdict<never> | undefined => {
  if (grantsOf(rows, actionsOfGroup('registration')).verdict !== 'refused') return undefined;
  const obstacle = dhmcObstacle(instance, node);
  if (!obstacle) return upheld;
  return obstacle.found === 'unknown'
    ? inDoubt(`the role leaves the instance to Default Host Management; ${obstacle.detail}`)
    : undefined;
};

export const roleGrantsCore = () =>
  defineInvariant({
    id: 'iam/role-grants-core',
    claim:
      'the role of a running instance effectively grants what AmazonSSMManagedInstanceCore does, by whatever policies',
    because: 'an agent that is refused an action drops out of registration, sessions, commands or patching',
    source:
      'https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AmazonSSMManagedInstanceCore.html',
    severity: 'critical',
    about: withInstanceRole,
    reads: {
      profile: attachedProfile,
      rows: rolePermissions,
      node: managedNode,
      setting: defaultHostSetting,
    },
    codes: {
      'action-not-granted': {
        means: refusalMeanings['action-not-granted'],
        remedy:
          'Attach AmazonSSMManagedInstanceCore to {cause} (aws iam attach-role-policy), or add the actions of the evidence to its own policy. The agent notices within 30 minutes, or at once when it is restarted.',
      },
      'action-denied': {
        means: refusalMeanings['action-denied'],
        remedy:
          'Take the actions out of the denying statement of the policy that the evidence names, or detach it from {cause}: a Deny wins over every Allow, so that no further policy helps.',
      },
      'cut-by-boundary': {
        means: refusalMeanings['cut-by-boundary'],
        remedy:
          'Allow the actions in the permissions boundary of {cause}: what it does not allow, no policy of the role can grant. To see it: aws iam get-role --role-name ROLE --query Role.PermissionsBoundary',
      },
      'cut-by-organization': {
        means: refusalMeanings['cut-by-organization'],
        remedy:
          'Verify first, since the simulation has been reported to err about service control policies: look in CloudTrail of {account} for AccessDenied with "explicit deny in a service control policy". If it is so, have the actions allowed in the policies of the organization, its units and the account.',
      },
    },
    evaluate: (instance, { profile, rows, node, setting }) => {
      const role = profile?.role;
      if (!role) return upheld;
      const left = setting === undefined ? undefined : leftToDefaultHost(instance, node, rows);
      if (left) return left;
      const legacy = usesLegacyMessaging(instance, node);
      const grants = grantsOf(rows, legacy ? [...neededByAll, ...neededByLegacyAgents] : neededByAll);
      const verdict = grantsVerdict(grants, { role, legacyAgents: legacy === true });
      if (verdict.outcome !== 'upheld' || legacy !== undefined) return verdict;
      if (grantsOf(rows, neededByLegacyAgents).verdict === 'granted') return upheld;
      return inDoubt(
        `agents before ${legacyMessagingBefore} need ec2messages, which ${role.name} does not grant, and the agent's version is not known`,
      );
    },
  });
