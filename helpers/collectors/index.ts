import type { FactCollector, Lister } from './collector.ts';
import { statusChecksCollector } from './ec2/describe-instance-status.ts';
import { instanceLister, instanceOfNodeCollector } from './ec2/describe-instances.ts';
import { vpcEndpointLister } from './ec2/describe-vpc-endpoints.ts';
import { endpointSurroundingsCollector, subnetsInUseCollector } from './ec2/endpoint-surroundings.ts';
import { networkCollector } from './ec2/network.ts';
import {
  defaultHostOfInstanceCollector,
  defaultHostOfNodeCollector,
} from './iam/default-host-of-instance.ts';
import { defaultHostPermissionsCollector, defaultHostRoleCollector } from './iam/default-host-role.ts';
import { attachedProfileCollector } from './iam/get-instance-profile.ts';
import { rolePermissionsCollector } from './iam/simulate-principal-policy.ts';
import { regionLister } from './regions.ts';
import { associationCountCollector } from './ssm/describe-instance-associations-status.ts';
import { managedNodeCollector, nodeLister } from './ssm/describe-instance-information.ts';
import { documentDemandsCollector } from './ssm/document-demands.ts';
import {
  defaultHostSettingCollector,
  defaultHostSettingOfRegionCollector,
} from './ssm/get-service-setting.ts';
import { registeredElsewhereCollector } from './ssm/registered-elsewhere.ts';
import { endpointLister } from './tls/endpoints.ts';
import { handshakeCollector } from './tls/handshake.ts';

// Subjects and values differ from collector to collector; a fact's own type ties them together again.
export const factCollectors = [
  associationCountCollector,
  attachedProfileCollector,
  defaultHostOfInstanceCollector,
  defaultHostOfNodeCollector,
  defaultHostPermissionsCollector,
  defaultHostRoleCollector,
  defaultHostSettingCollector,
  defaultHostSettingOfRegionCollector,
  documentDemandsCollector,
  endpointSurroundingsCollector,
  handshakeCollector,
  instanceOfNodeCollector,
  managedNodeCollector,
  networkCollector,
  registeredElsewhereCollector,
  rolePermissionsCollector,
  statusChecksCollector,
  subnetsInUseCollector,
] as unknown as readonly FactCollector[];

export const listers = [
  endpointLister,
  instanceLister,
  nodeLister,
  regionLister,
  vpcEndpointLister,
] as unknown as readonly Lister[];
