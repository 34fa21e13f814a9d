import {
  instance,
  mute,
  nodeOf,
  now,
  profileOf,
  role,
  rowsExcept,
  setting,
} from '../../iam/example-roles.ts';
import { testInvariant } from '../test-invariant.ts';
import { roleGrantsCore } from './role-grants-core.ts';

const modern = { profile: profileOf(), node: nodeOf('3.3.40.0'), setting: undefined };
const legacy = { ...modern, node: nodeOf('3.3.39.9') };
const unregistered = { ...modern, node: undefined };
const [registration, boundary] = ['ssm:UpdateInstanceInformation', 'arn:aws:iam::111122223333:policy/Edge'];
const newRegion = { ...instance, region: 'mx-central-1' };

testInvariant(roleGrantsCore(), {
  now,
  upheld: [
    { why: 'all is allowed', subject: instance, facts: { ...modern, rows: rowsExcept() } },
    {
      why: 'all is allowed, not registered',
      subject: instance,
      facts: { ...unregistered, rows: rowsExcept() },
    },
    {
      why: "the parameters are left out, as in AWS's own default policy",
      subject: instance,
      facts: { ...modern, rows: rowsExcept(['ssm:GetParameter']) },
    },
    {
      why: 'ec2messages is left out, and the agent does without',
      subject: instance,
      facts: { ...modern, rows: rowsExcept(['ec2messages:']) },
    },
    {
      why: 'ec2messages is left out where there is none',
      subject: newRegion,
      facts: { ...legacy, rows: rowsExcept(['ec2messages:']) },
    },
    {
      why: 'the role may not register, and Default Host Management takes over',
      subject: instance,
      facts: { ...modern, setting, rows: rowsExcept(['ssm']) },
    },
  ],
  violated: [
    {
      why: 'registration',
      code: 'action-not-granted',
      subject: instance,
      facts: { ...unregistered, rows: rowsExcept([registration]) },
      evidence: {
        role: 'web',
        severity: 'critical',
        breaks: 'the node never comes Online, or falls back to Default Host Management',
        actions: registration,
        decidedBy: 'no policy grants it',
      },
    },
    {
      why: 'inventory alone is less bad',
      code: 'action-not-granted',
      subject: instance,
      facts: { ...modern, rows: rowsExcept(['ssm:PutInventory']) },
      evidence: {
        role: 'web',
        severity: 'medium',
        breaks: 'the node is Online, but associations, patching, inventory or compliance fail on it',
        actions: 'ssm:PutInventory',
        decidedBy: 'no policy grants it',
      },
    },
    {
      why: 'ec2messages for an agent that needs it',
      code: 'action-not-granted',
      subject: instance,
      facts: { ...legacy, rows: rowsExcept(['ec2messages:GetMessages']) },
      evidence: {
        role: 'web',
        severity: 'high',
        breaks: 'commands to agents before 3.3.40.0 end in DeliveryTimedOut or Undeliverable',
        actions: 'ec2messages:GetMessages',
        decidedBy: 'no policy grants it',
      },
    },
    {
      why: 'the role may not register, and Default Host Management cannot take over',
      code: 'action-not-granted',
      subject: mute,
      facts: { ...modern, setting, rows: rowsExcept([registration]) },
    },
    {
      why: 'the role may register without channels, so that Default Host Management does not take over',
      code: 'action-not-granted',
      subject: instance,
      facts: { ...modern, setting, rows: rowsExcept(['ssmmessages:']) },
    },
    {
      why: 'a Deny with its policy',
      code: 'action-denied',
      subject: instance,
      facts: {
        ...modern,
        rows: rowsExcept([registration], {
          EvalDecision: 'explicitDeny',
          MatchedStatements: [{ SourcePolicyId: 'lockdown', SourcePolicyType: 'IAM Policy' }],
        }),
      },
      evidence: {
        role: 'web',
        severity: 'critical',
        breaks: 'the node never comes Online, or falls back to Default Host Management',
        actions: registration,
        decidedBy: 'lockdown',
      },
    },
    {
      why: 'the boundary that IAM names',
      code: 'cut-by-boundary',
      subject: instance,
      facts: {
        ...modern,
        profile: profileOf({ ...role, boundary }),
        rows: rowsExcept(['ssmmessages:OpenDataChannel'], {
          EvalDecision: 'implicitDeny',
          PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: false },
        }),
      },
      evidence: {
        role: 'web',
        severity: 'high',
        breaks: 'the node is Online, but sessions end in TargetNotConnected and commands may not arrive',
        actions: 'ssmmessages:OpenDataChannel',
        decidedBy: boundary,
      },
    },
    {
      why: 'an organization that AWS does not explain',
      code: 'cut-by-organization',
      subject: instance,
      facts: {
        ...modern,
        rows: rowsExcept([registration], {
          EvalDecision: 'explicitDeny',
          OrganizationsDecisionDetail: { AllowedByOrganizations: false },
        }),
      },
    },
    {
      why: 'what breaks most is told first, the rest beside it',
      code: 'action-not-granted',
      subject: instance,
      facts: {
        ...modern,
        rows: [
          ...rowsExcept(['ssm:PutInventory', registration]).filter(
            ({ EvalActionName }) => EvalActionName !== 'ssm:PutInventory',
          ),
          { EvalActionName: 'ssm:PutInventory', EvalDecision: 'explicitDeny' },
        ],
      },
      evidence: {
        role: 'web',
        severity: 'critical',
        breaks: 'the node never comes Online, or falls back to Default Host Management',
        actions: registration,
        decidedBy: 'no policy grants it',
        also: 'action-denied: ssm:PutInventory',
      },
    },
  ],
  undecided: [
    {
      why: 'a condition of which the simulation knows nothing',
      subject: instance,
      facts: {
        ...modern,
        rows: rowsExcept([registration], {
          EvalDecision: 'implicitDeny',
          MissingContextValues: ['aws:SourceVpce'],
        }),
      },
    },
    { why: 'no answer for any action', subject: instance, facts: { ...modern, rows: [] } },
    {
      why: 'ec2messages is left out, and the version is not known',
      subject: instance,
      facts: { ...unregistered, rows: rowsExcept(['ec2messages:']) },
    },
    {
      why: 'left to Default Host Management, and the version is not known',
      subject: instance,
      facts: { ...unregistered, setting, rows: rowsExcept(['ssm']) },
    },
  ],
});
