import type {
  Instance as Ec2Instance,
  InstanceMetadataOptionsResponse,
  InstanceNetworkInterface,
} from '@aws-sdk/client-ec2';
import type { Instance, MetadataOptions, NetworkInterface } from '../../model/instance.ts';
import type { AccountRegion } from '../../model/subject.ts';

const present = <T>(values: readonly (T | undefined)[] | undefined): T[] =>
  (values ?? []).filter((value) => value !== undefined);

const interfaceRecord = (networkInterface: InstanceNetworkInterface): NetworkInterface => {
  const { NetworkInterfaceId, Attachment, SubnetId, PrivateIpAddress, Association } = networkInterface;
  return {
    networkInterfaceId: NetworkInterfaceId ?? '',
    deviceIndex: Attachment?.DeviceIndex ?? 0,
    subnetId: SubnetId ?? '',
    ...(PrivateIpAddress && { privateIpAddress: PrivateIpAddress }),
    ...(Association?.PublicIp && { publicIp: Association.PublicIp }),
    ipv6Addresses: present(networkInterface.Ipv6Addresses?.map(({ Ipv6Address }) => Ipv6Address)),
    groupIds: present(networkInterface.Groups?.map(({ GroupId }) => GroupId)),
  };
};

const metadataRecord = ({ HttpEndpoint, HttpTokens }: InstanceMetadataOptionsResponse): MetadataOptions => ({
  ...(HttpEndpoint && { httpEndpoint: HttpEndpoint }),
  ...(HttpTokens && { httpTokens: HttpTokens }),
});

/** An instance reduced to what invariants read; undefined where it lacks even its id. */
export const instanceRecord = (
  instance: Ec2Instance,
  { account, region }: AccountRegion,
): Instance | undefined => {
  const { InstanceId: id, State, LaunchTime, Platform, PlatformDetails, Tags } = instance;
  const { VpcId, SubnetId, Placement, IamInstanceProfile, MetadataOptions, NetworkInterfaces } = instance;
  if (id === undefined) return undefined;
  const tags = Object.fromEntries((Tags ?? []).map(({ Key = '', Value = '' }) => [Key, Value]));
  return {
    kind: 'instance',
    account,
    region,
    id,
    state: State?.Name ?? 'unknown',
    tags,
    networkInterfaces: (NetworkInterfaces ?? []).map(interfaceRecord),
    ...(tags['Name'] && { name: tags['Name'] }),
    ...(LaunchTime && { launchTime: LaunchTime.getTime() }),
    ...(Platform && { platform: Platform }),
    ...(PlatformDetails && { platformDetails: PlatformDetails }),
    ...(VpcId && { vpcId: VpcId }),
    ...(SubnetId && { subnetId: SubnetId }),
    ...(Placement?.AvailabilityZone && { availabilityZone: Placement.AvailabilityZone }),
    ...(IamInstanceProfile?.Arn && { profileArn: IamInstanceProfile.Arn }),
    ...(MetadataOptions && { metadata: metadataRecord(MetadataOptions) }),
  };
};
