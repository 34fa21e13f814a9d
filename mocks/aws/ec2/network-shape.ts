import type { GroupIdentifier, Instance, InstanceNetworkInterface } from '@aws-sdk/client-ec2';
import type { InstanceNetwork, SimulatedInstance } from '../../fleet/model.ts';
import { privateDnsName } from '../../fleet/network/private-dns-name.ts';
import { related } from './related-id.ts';

const macAddress = ({ interfaceId }: InstanceNetwork): string =>
  `0a:${(interfaceId.slice(-10).match(/../g) ?? []).join(':')}`;

const groupsOf = ({ securityGroups }: InstanceNetwork): GroupIdentifier[] =>
  securityGroups.map(({ id, name }) => ({ GroupId: id, GroupName: name }));

const privateNameOf = ({ availabilityZone }: SimulatedInstance, { privateIp }: InstanceNetwork): string =>
  privateDnsName(privateIp, availabilityZone.slice(0, -1));

const publicNameOf = ({ publicIp = '' }: InstanceNetwork): string =>
  publicIp && `ec2-${publicIp.replaceAll('.', '-')}.compute.amazonaws.com`;

const associationOf = (network: InstanceNetwork) =>
  network.publicIp === undefined
    ? {}
    : {
        Association: {
          IpOwnerId: 'amazon',
          PublicDnsName: publicNameOf(network),
          PublicIp: network.publicIp,
        },
      };

const interfaceOf = (
  instance: SimulatedInstance,
  network: InstanceNetwork,
  owner: string,
): InstanceNetworkInterface => {
  const address = { PrivateDnsName: privateNameOf(instance, network), PrivateIpAddress: network.privateIp };
  return {
    ...associationOf(network),
    Attachment: {
      AttachTime: new Date(instance.launchedAt),
      AttachmentId: related('eni-attach-', instance),
      DeleteOnTermination: true,
      DeviceIndex: 0,
      Status: 'attached',
      NetworkCardIndex: 0,
    },
    Description: '',
    Groups: groupsOf(network),
    Ipv6Addresses: network.ipv6 ? [{ Ipv6Address: network.ipv6, IsPrimaryIpv6: false }] : [],
    MacAddress: macAddress(network),
    NetworkInterfaceId: network.interfaceId,
    OwnerId: owner,
    ...address,
    PrivateIpAddresses: [{ ...associationOf(network), Primary: true, ...address }],
    SourceDestCheck: true,
    Status: 'in-use',
    SubnetId: network.subnetId,
    VpcId: network.vpcId,
    InterfaceType: 'interface',
    Operator: { Managed: false },
  };
};

/** Without a network, as after termination, EC2 sends empty names and lists, and no address, subnet or VPC. */
export const networkMembers = (instance: SimulatedInstance, owner: string): Partial<Instance> => {
  const { network } = instance;
  if (!network) return { PrivateDnsName: '', PublicDnsName: '', NetworkInterfaces: [], SecurityGroups: [] };
  return {
    PrivateDnsName: privateNameOf(instance, network),
    PrivateIpAddress: network.privateIp,
    PublicDnsName: publicNameOf(network),
    ...(network.publicIp !== undefined && { PublicIpAddress: network.publicIp }),
    ...(network.ipv6 !== undefined && { Ipv6Address: network.ipv6 }),
    SubnetId: network.subnetId,
    VpcId: network.vpcId,
    NetworkInterfaces: [interfaceOf(instance, network, owner)],
    SecurityGroups: groupsOf(network),
    SourceDestCheck: true,
    PrivateDnsNameOptions: {
      HostnameType: 'ip-name',
      EnableResourceNameDnsARecord: false,
      EnableResourceNameDnsAAAARecord: false,
    },
  };
};
