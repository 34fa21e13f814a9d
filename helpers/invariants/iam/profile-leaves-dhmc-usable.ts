import { blocksDhmc } from '../../iam/blocks-dhmc.ts';
import { defineInvariant } from '../../model/invariant.ts';
import { roleResource } from '../../model/role.ts';
import { attachedProfile, defaultHostSetting, rolePermissions } from '../../model/role-facts.ts';
import { undecided, upheld, violated } from '../../model/verdict.ts';
import { withInstanceRole } from '../../model/with-instance-role.ts';

/** Upheld where Default Host Management is off: `iam/role-grants-core` says what such a role lacks. */
export const profileLeavesDhmcUsable = () =>
  defineInvariant({
    id: 'iam/profile-leaves-dhmc-usable',
    claim:
      'no role of a running instance may register its agent and yet not open its channels where Default Host Management would do both',
    because:
      'the agent turns to Default Host Management only when its own role may not register, so such a node is Online and no session or command reaches it',
    source:
      'https://docs.aws.amazon.com/systems-manager/latest/userguide/fleet-manager-default-host-management-configuration.html',
    severity: 'high',
    about: withInstanceRole,
    reads: { profile: attachedProfile, rows: rolePermissions, setting: defaultHostSetting },
    codes: {
      'blocks-dhmc': {
        means:
          'the role allows ssm:UpdateInstanceInformation without all message channels, and so keeps Default Host Management from the instance',
        remedy:
          'Either take ssm:UpdateInstanceInformation away from {cause}, so that Default Host Management takes over, or give it the channels too: aws iam attach-role-policy --policy-arn arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore --role-name ROLE. Then restart the agent on {id}.',
      },
    },
    evaluate: (_instance, { profile, rows, setting }) => {
      const role = profile?.role;
      if (!role || setting === undefined) return upheld;
      const effect = blocksDhmc(rows);
      if (effect.verdict === 'usable') return upheld;
      if (effect.verdict === 'blocks') {
        const evidence = {
          role: role.name,
          lacks: effect.actions.join(', '),
          defaultHostManagement: setting,
        };
        return violated('blocks-dhmc', evidence, roleResource(role));
      }
      const open = [...effect.missingContext, ...effect.unanswered].join(', ');
      return undecided({
        reason: 'inconclusive',
        action: 'iam:SimulatePrincipalPolicy',
        detail: `what ${role.name} may do depends on ${open}, which the simulation does not tell`,
      });
    },
  });
