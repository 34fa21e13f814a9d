import { defaultHostActions } from '../../iam/core-actions.ts';
import { grantsOf } from '../../iam/grants.ts';
import { grantsVerdict, refusalMeanings } from '../../iam/grants-verdict.ts';
import { trustVerdict } from '../../iam/trust-verdict.ts';
import { defineInvariant } from '../../model/invariant.ts';
import { withDefaultHostManagement } from '../../model/region.ts';
import { partsOfArn } from '../../model/role.ts';
import {
  defaultHostPermissions,
  defaultHostRole,
  defaultHostSettingOfRegion,
} from '../../model/role-facts.ts';
import { violated } from '../../model/verdict.ts';

/** A trust policy may keep Systems Manager to acting for its own account and Region. */
const sourceArn = (partition: string, account: string, region: string): string =>
  `arn:${partition}:ssm:${region}:${account}:*`;

export const defaultHostManagementSound = () =>
  defineInvariant({
    id: 'ssm/default-host-management-sound',
    claim:
      'where Default Host Management is on, its role exists, trusts Systems Manager and grants what agents need',
    because:
      'every instance without a profile of its own is lost to Systems Manager together with this one role',
    source:
      'https://docs.aws.amazon.com/systems-manager/latest/userguide/fleet-manager-default-host-management-configuration.html',
    severity: 'critical',
    about: withDefaultHostManagement,
    reads: { setting: defaultHostSettingOfRegion, role: defaultHostRole, rows: defaultHostPermissions },
    codes: {
      'role-gone': {
        means: 'the setting names a role that IAM does not have',
        remedy:
          'Create the role again with AmazonSSMManagedEC2InstanceDefaultPolicy and trust in ssm.amazonaws.com, or name another: aws ssm update-service-setting --region {region} --setting-id /ssm/managed-instance/default-ec2-instance-management-role --setting-value service-role/ROLE',
      },
      'trust-missing': {
        means: 'no statement of the trust policy lets ssm.amazonaws.com assume the role',
        remedy:
          'Add to the trust policy of {cause}: {"Effect": "Allow", "Principal": {"Service": "ssm.amazonaws.com"}, "Action": "sts:AssumeRole"} (aws iam update-assume-role-policy). Nodes show the effect within 30 minutes.',
      },
      'trust-denied': {
        means: 'a Deny in the trust policy keeps ssm.amazonaws.com from assuming the role',
        remedy:
          'Take Systems Manager out of the denying statement in the trust policy of {cause} (aws iam update-assume-role-policy): it wins over every Allow. Nodes show the effect within 30 minutes.',
      },
      'action-not-granted': {
        means: refusalMeanings['action-not-granted'],
        remedy:
          'Attach AmazonSSMManagedEC2InstanceDefaultPolicy to {cause}: aws iam attach-role-policy --policy-arn arn:aws:iam::aws:policy/AmazonSSMManagedEC2InstanceDefaultPolicy --role-name ROLE',
      },
      'action-denied': {
        means: refusalMeanings['action-denied'],
        remedy:
          'Take the actions out of the denying statement of the policy that the evidence names, or detach it from {cause}: a Deny wins over every Allow.',
      },
      'cut-by-boundary': {
        means: refusalMeanings['cut-by-boundary'],
        remedy:
          'Allow the actions in the permissions boundary of {cause}, or remove the boundary: what it does not allow, no policy of the role can grant.',
      },
      'cut-by-organization': {
        means: refusalMeanings['cut-by-organization'],
        remedy:
          'Verify first, since the simulation has been reported to err about service control policies: look in CloudTrail of {account} for AccessDenied with "explicit deny in a service control policy". If it is so, have the actions allowed in the policies of the organization.',
      },
    },
    evaluate: ({ account, region }, { setting = '', role, rows }) => {
      if (!role) return violated('role-gone', { setting });
      const trust = trustVerdict(role, {
        ...{ service: 'ssm.amazonaws.com', account, region },
        sourceArn: sourceArn(partsOfArn(role.arn).partition, account, region),
        readBy: 'iam:GetRole',
      });
      if (trust.outcome === 'violated') return trust;
      const grants = grantsVerdict(grantsOf(rows, defaultHostActions), { role, legacyAgents: false });
      return grants.outcome === 'violated' || trust.outcome === 'upheld' ? grants : trust;
    },
  });
