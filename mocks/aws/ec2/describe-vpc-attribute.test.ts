import { DescribeVpcAttributeCommand, type VpcAttributeName } from '@aws-sdk/client-ec2';
import { afterAll, expect, test } from 'vitest';
import { healthyFleet } from '../../fleet/build-fleet.ts';
import type { SimulatedFleet } from '../../fleet/model.ts';
import { serve } from '../../serve.ts';
import { clientsOf } from '../../testing/clients.ts';

const now = Date.UTC(2026, 10, 21, 12);

const withoutHostnames = (fleet: SimulatedFleet): SimulatedFleet => ({
  ...fleet,
  accountRegions: fleet.accountRegions.map((place) => ({
    ...place,
    network: {
      ...place.network,
      vpcs: place.network.vpcs.map((vpc) => ({ ...vpc, enableDnsHostnames: false })),
    },
  })),
});

const fleet = withoutHostnames(healthyFleet({ now, instances: 4, spread: 1 }));
const VpcId = fleet.accountRegions[0]?.network.vpcs[0]?.id ?? '';
const server = await serve({ fleet, port: 0, now: () => now });
const { ec2 } = clientsOf(server.url);
afterAll(() => server.close());

const ask = async (Attribute: string, id = VpcId) => {
  const input = { VpcId: id, Attribute: Attribute as VpcAttributeName };
  const { $metadata: _, ...attributes } = await ec2.send(new DescribeVpcAttributeCommand(input));
  return attributes;
};

test.each([
  ['enableDnsSupport', { EnableDnsSupport: { Value: true } }],
  ['enableDnsHostnames', { EnableDnsHostnames: { Value: false } }],
  ['enableNetworkAddressUsageMetrics', { EnableNetworkAddressUsageMetrics: { Value: false } }],
])('%s is told alone', async (attribute, expected) => {
  expect(await ask(attribute)).toEqual({ VpcId, ...expected });
});

test.each([
  ['an attribute that VPCs lack', 'toString', VpcId, 'InvalidParameterValue'],
  ['a VPC that does not exist', 'enableDnsSupport', 'vpc-00000000000000000', 'InvalidVpcID.NotFound'],
])('%s is refused', async (_, attribute, id, name) => {
  await expect(ask(attribute, id)).rejects.toMatchObject({ name });
});
