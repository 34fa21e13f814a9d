import type { Instance, PlatformValues } from '@aws-sdk/client-ec2';
import type { InstanceState, SimulatedInstance } from '../../fleet/model.ts';
import { stateCodes } from './instance-state.ts';
import { networkMembers } from './network-shape.ts';
import { related } from './related-id.ts';

const endReasons: Readonly<Partial<Record<InstanceState, string>>> = {
  stopped: 'User initiated (2026-01-05 08:15:30 GMT)',
  stopping: 'User initiated',
  'shutting-down': 'User initiated',
  terminated: 'User initiated (2026-01-05 08:15:30 GMT)',
};

const diskMembers = (instance: SimulatedInstance): Partial<Instance> => ({
  RootDeviceName: instance.platform.rootDevice,
  RootDeviceType: 'ebs',
  BlockDeviceMappings:
    instance.state === 'terminated'
      ? []
      : [
          {
            DeviceName: instance.platform.rootDevice,
            Ebs: {
              AttachTime: new Date(instance.launchedAt + 1000),
              DeleteOnTermination: true,
              Status: 'attached',
              VolumeId: related('vol-', instance),
            },
          },
        ],
});

const profileMembers = ({ profile }: SimulatedInstance, owner: string): Partial<Instance> =>
  profile === undefined
    ? {}
    : {
        IamInstanceProfile: {
          Arn: `arn:aws:iam::${owner}:instance-profile/${profile}`,
          Id: 'AIPACKCEVSQ6C2EXAMPLE',
        },
      };

const metadataMembers = ({ metadata, state }: SimulatedInstance): Partial<Instance> => ({
  MetadataOptions: {
    State: state === 'pending' ? 'pending' : 'applied',
    HttpTokens: metadata.httpTokens,
    HttpPutResponseHopLimit: metadata.hopLimit,
    HttpEndpoint: metadata.httpEndpoint,
    HttpProtocolIpv6: 'disabled',
    InstanceMetadataTags: 'disabled',
  },
});

/** What is the same for all instances here, and makes an answer as long as EC2's. */
const constant: Partial<Instance> = {
  AmiLaunchIndex: 0,
  CapacityReservationSpecification: { CapacityReservationPreference: 'open' },
  CpuOptions: { CoreCount: 1, ThreadsPerCore: 2 },
  CurrentInstanceBootMode: 'legacy-bios',
  EbsOptimized: true,
  EnaSupport: true,
  EnclaveOptions: { Enabled: false },
  HibernationOptions: { Configured: false },
  Hypervisor: 'xen',
  MaintenanceOptions: { AutoRecovery: 'default' },
  Monitoring: { State: 'disabled' },
  NetworkPerformanceOptions: { BandwidthWeighting: 'default' },
  Operator: { Managed: false },
  ProductCodes: [],
  VirtualizationType: 'hvm',
};

const platformMembers = ({ platform }: SimulatedInstance): Partial<Instance> => ({
  Architecture: platform.architecture,
  PlatformDetails: platform.details,
  UsageOperation: platform.usageOperation,
  // EC2 sends lower case, whatever the service model's enum says.
  ...(platform.isWindows && { Platform: 'windows' as string as PlatformValues }),
});

/** Words an instance as EC2 does. */
export const instanceShape = (instance: SimulatedInstance, owner: string): Instance => ({
  ...constant,
  ...platformMembers(instance),
  ...networkMembers(instance, owner),
  ...diskMembers(instance),
  ...profileMembers(instance, owner),
  ...metadataMembers(instance),
  ImageId: instance.imageId,
  InstanceId: instance.id,
  InstanceType: instance.type as Instance['InstanceType'] & string,
  LaunchTime: new Date(instance.launchedAt),
  UsageOperationUpdateTime: new Date(instance.launchedAt),
  ClientToken: related('muster-', instance),
  Placement: { AvailabilityZone: instance.availabilityZone, GroupName: '', Tenancy: 'default' },
  State: { Code: stateCodes[instance.state], Name: instance.state },
  StateTransitionReason: endReasons[instance.state] ?? '',
  // Untagged instances have no tag set at all, rather than an empty one.
  ...(instance.tags.length > 0 && { Tags: [...instance.tags] }),
});
