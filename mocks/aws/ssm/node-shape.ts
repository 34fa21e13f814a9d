import type { InstanceInformation } from '@aws-sdk/client-ssm';
import type { NodeSource } from '../../fleet/managed-nodes.ts';
import { associationsAt, nodeAt } from '../../fleet/node-at.ts';
import { resourceTypeOf, sourceTypeOf } from './node-filters.ts';

const associationMembers = (node: NodeSource, now: number): InstanceInformation => {
  const associations = associationsAt(node, now);
  const [status] = associations;
  if (!status) return {};
  const ran = status.ranAt === undefined ? undefined : new Date(status.ranAt);
  return {
    AssociationStatus: status.status,
    ...(ran && { LastAssociationExecutionDate: ran, LastSuccessfulAssociationExecutionDate: ran }),
    AssociationOverview: {
      DetailedStatus: status.status,
      InstanceAssociationStatusAggregatedCount: { [status.status]: associations.length },
    },
  };
};

const activationMembers = ({ activation }: NodeSource): InstanceInformation =>
  activation === undefined
    ? {}
    : {
        ActivationId: activation.id,
        IamRole: activation.role,
        ...(activation.name !== undefined && { Name: activation.name }),
      };

const registrationMembers = ({ agent }: NodeSource): InstanceInformation =>
  agent.showsRegistration && agent.registeredAt !== undefined
    ? { RegistrationDate: new Date(agent.registeredAt) }
    : {};

/** Words a node as SSM lists it at a moment, or `undefined` where it does not. */
export const nodeShape = (node: NodeSource, now: number): InstanceInformation | undefined => {
  const status = nodeAt(node, now);
  const { agent } = node;
  return (
    status && {
      InstanceId: node.id,
      PingStatus: status.pingStatus,
      LastPingDateTime: new Date(status.lastPingAt),
      AgentVersion: agent.version,
      IsLatestVersion: agent.isLatest,
      PlatformType: agent.platformType,
      PlatformName: agent.platformName,
      PlatformVersion: agent.platformVersion,
      ...activationMembers(node),
      ...registrationMembers(node),
      ResourceType: resourceTypeOf(node),
      IPAddress: agent.ipAddress,
      ComputerName: agent.computerName,
      ...associationMembers(node, now),
      SourceId: node.id,
      SourceType: sourceTypeOf(node),
    }
  );
};
