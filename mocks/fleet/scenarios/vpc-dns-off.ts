import { ssmEndpoints } from '../network/structure.ts';
import { networkScenario } from '../network-scenario.ts';
import { replaceOne } from '../replace-by-id.ts';

/** What VPCs have that were made by API and not by the console: private DNS needs both attributes. */
export const vpcDnsOff = networkScenario({
  name: 'vpc-dns-off',
  about: 'An isolated VPC has no DNS host names, without which private DNS does not work.',
  faultsIn: (network) => {
    const isolated = ssmEndpoints(network).map(({ vpcId }) => vpcId);
    return network.vpcs
      .filter(({ id }) => isolated.includes(id))
      .map((vpc) => ({
        network: { ...network, vpcs: replaceOne(network.vpcs, { ...vpc, enableDnsHostnames: false }) },
        cause: { kind: 'vpc', id: vpc.id },
        affects: ({ vpcId }) => vpcId === vpc.id,
      }));
  },
});
