import type { ManagedInstance } from '../breakage.ts';
import { ipv4Vpcs } from '../network/structure.ts';
import { networkScenario } from '../network-scenario.ts';
import { replaceOne } from '../replace-by-id.ts';

const withoutPublicAddress = (instance: ManagedInstance): ManagedInstance => {
  if (!instance.network) return instance;
  const { publicIp: _, ...network } = instance.network;
  return { ...instance, network };
};

/** A public subnet that gives no public addresses, so that its internet gateway is of no use. */
export const noPublicAddress = networkScenario({
  name: 'no-public-address',
  about: 'The instances of a public subnet have no public addresses.',
  faultsIn: (network) => {
    const vpcs = ipv4Vpcs(network).map(({ id }) => id);
    return network.subnets
      .filter(({ vpcId, mapPublicIpOnLaunch }) => mapPublicIpOnLaunch && vpcs.includes(vpcId))
      .map((subnet) => ({
        network: {
          ...network,
          subnets: replaceOne(network.subnets, { ...subnet, mapPublicIpOnLaunch: false }),
        },
        cause: { kind: 'subnet', id: subnet.id },
        affects: ({ subnetId }) => subnetId === subnet.id,
        change: withoutPublicAddress,
      }));
  },
});
