import { type Severity, severities } from '../model/invariant.ts';

/** Where the list comes from: AWS may extend the policy, so the day on which it was read belongs to it. */
export const coreActionsSource = {
  policy: 'AmazonSSMManagedInstanceCore',
  version: 'v2',
  dated: '2019-05-23',
  readOn: '2026-03-07',
  page: 'https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AmazonSSMManagedInstanceCore.html',
} as const;

/** From here on agents prefer ssmmessages for everything; only older ones need ec2messages. */
export const legacyMessagingBefore = '3.3.40.0';

/** Actions whose absence a person notices in the same way, and how bad that is. */
export interface ActionGroup {
  readonly name: 'registration' | 'messaging' | 'management' | 'parameters' | 'legacy-messaging';
  readonly severity: Severity;
  /** Where agents before `legacyMessagingBefore` use the role, if it differs. */
  readonly severityForLegacyAgents?: Severity;
  readonly symptom: string;
  readonly actions: readonly string[];
}

/**
 * The 25 actions of AmazonSSMManagedInstanceCore by what breaks without them, the worst first: a role is
 * judged by what its absence breaks, not by the name of its policy.
 */
export const coreActionGroups: readonly ActionGroup[] = [
  {
    name: 'registration',
    severity: 'critical',
    symptom: 'the node never comes Online, or falls back to Default Host Management',
    actions: ['ssm:UpdateInstanceInformation'],
  },
  {
    name: 'messaging',
    severity: 'high',
    symptom: 'the node is Online, but sessions end in TargetNotConnected and commands may not arrive',
    actions: [
      'ssmmessages:CreateControlChannel',
      'ssmmessages:CreateDataChannel',
      'ssmmessages:OpenControlChannel',
      'ssmmessages:OpenDataChannel',
    ],
  },
  {
    name: 'management',
    severity: 'medium',
    symptom: 'the node is Online, but associations, patching, inventory or compliance fail on it',
    actions: [
      'ssm:DescribeAssociation',
      'ssm:GetDeployablePatchSnapshotForInstance',
      'ssm:GetDocument',
      'ssm:DescribeDocument',
      'ssm:GetManifest',
      'ssm:ListAssociations',
      'ssm:ListInstanceAssociations',
      'ssm:PutInventory',
      'ssm:PutComplianceItems',
      'ssm:PutConfigurePackageResult',
      'ssm:UpdateAssociationStatus',
      'ssm:UpdateInstanceAssociationStatus',
    ],
  },
  {
    name: 'parameters',
    severity: 'medium',
    symptom: 'documents and scripts that fetch Parameter Store values on the node fail',
    actions: ['ssm:GetParameter', 'ssm:GetParameters'],
  },
  {
    name: 'legacy-messaging',
    severity: 'low',
    severityForLegacyAgents: 'high',
    symptom: 'commands to agents before 3.3.40.0 end in DeliveryTimedOut or Undeliverable',
    actions: [
      'ec2messages:AcknowledgeMessage',
      'ec2messages:DeleteMessage',
      'ec2messages:FailMessage',
      'ec2messages:GetEndpoint',
      'ec2messages:GetMessages',
      'ec2messages:SendReply',
    ],
  },
];

const actionsExcept = (left: ActionGroup['name'] | undefined): readonly string[] =>
  coreActionGroups.flatMap(({ name, actions }) => (name === left ? [] : actions));

/** All of AmazonSSMManagedInstanceCore, what breaks most first. */
export const coreActions: readonly string[] = actionsExcept(undefined);

/** AmazonSSMManagedEC2InstanceDefaultPolicy, which AWS gives its own Default Host Management role: also enough. */
export const defaultHostActions: readonly string[] = actionsExcept('parameters');

/** What AWS's own diagnosis of unmanaged EC2 instances asks a role for. */
export const minimumActions: readonly string[] = [
  'ssm:UpdateInstanceInformation',
  'ssmmessages:CreateControlChannel',
  'ssmmessages:CreateDataChannel',
  'ec2messages:GetMessages',
];

/** The group of a core action, or undefined for an action that managed nodes do not need. */
export const groupOfAction = (action: string): ActionGroup | undefined =>
  coreActionGroups.find(({ actions }) =>
    actions.some((known) => known.toLowerCase() === action.toLowerCase()),
  );

/** For judges of one symptom, such as those of the message channels. */
export const actionsOfGroup = (wanted: ActionGroup['name']): readonly string[] =>
  coreActionGroups.flatMap(({ name, actions }) => (name === wanted ? actions : []));

/** How bad it is that a role lacks these actions: as bad as the worst of them, undefined where none matters. */
export const severityOfMissing = (
  missing: readonly string[],
  { legacyAgents }: { readonly legacyAgents: boolean },
): Severity | undefined => {
  const found = missing.flatMap((action) => {
    const group = groupOfAction(action);
    return group ? [(legacyAgents && group.severityForLegacyAgents) || group.severity] : [];
  });
  return severities.find((severity) => found.includes(severity));
};
