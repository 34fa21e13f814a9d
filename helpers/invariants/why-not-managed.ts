import { instanceOfNode } from '../model/facts.ts';
import type { Instance } from '../model/instance.ts';
import type { Diagnosis, Invariant } from '../model/invariant.ts';
import type { ManagedNode } from '../model/node.ts';
import { defaultHostOfInstance, defaultHostOfNode } from '../model/role-facts.ts';
import type { Subject } from '../model/subject.ts';
import { metadataEndpointEnabled } from './ec2/metadata-endpoint-enabled.ts';
import { statusChecksPassed } from './ec2/status-checks-passed.ts';
import { instanceProfileAttached } from './iam/instance-profile-attached.ts';
import { profileLeavesDhmcUsable } from './iam/profile-leaves-dhmc-usable.ts';
import { roleGrantsCore } from './iam/role-grants-core.ts';
import { roleTrustedByEc2 } from './iam/role-trusted-by-ec2.ts';
import { agentReachesEndpoints } from './network/agent-reaches-endpoints.ts';
import { defaultHostManagementSound } from './ssm/default-host-management-sound.ts';
import { managedWhereItRuns } from './ssm/managed-where-it-runs.ts';
import { platformReportedTruthfully } from './ssm/platform-reported-truthfully.ts';

/**
 * What may keep an instance from being managed, in the order of AWS's page: each is asked of the violating
 * instances only.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/fleet-manager-troubleshooting-managed-nodes.html
 */
const causes = (): readonly Invariant<Instance>[] => [
  instanceProfileAttached(),
  roleTrustedByEc2(),
  roleGrantsCore(),
  profileLeavesDhmcUsable(),
  agentReachesEndpoints(),
  statusChecksPassed(),
  metadataEndpointEnabled(),
  managedWhereItRuns(),
  platformReportedTruthfully(),
];

/** The role that a whole Region shares is asked about only where an instance has no other. */
const sharedCauses = () => [defaultHostManagementSound()] as readonly Invariant<Subject>[];

/** Why an instance is not managed. */
export const whyNotManaged = (): Diagnosis<Instance> => ({
  invariants: causes() as readonly Invariant<Subject>[],
  also: { through: defaultHostOfInstance, invariants: sharedCauses() },
});

/** Why a node is not heard of, by way of its instance; a hybrid node has none. */
export const whyNotHeard = (): Diagnosis<ManagedNode> => ({
  through: instanceOfNode,
  invariants: causes() as readonly Invariant<Subject>[],
  also: { through: defaultHostOfNode, invariants: sharedCauses() },
});
