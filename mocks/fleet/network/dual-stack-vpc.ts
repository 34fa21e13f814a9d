import { smallBlockIn } from './addresses.ts';
import { makeEgressOnlyInternetGateway, makeInternetGateway, makeNatGateway } from './make-gateways.ts';
import { defaultNetworkAcl } from './make-network-acl.ts';
import { defaultRoute, defaultRoute6, makeRouteTable, routeTo } from './make-route-table.ts';
import { makeSecurityGroups, publicEgress } from './make-security-groups.ts';
import { makeSubnet } from './make-subnet.ts';
import { launchSites, makeVpc, type PlannedVpc } from './make-vpc.ts';
import { blockOf, type VpcSite } from './site.ts';

/** The other offices' network, behind a transit gateway that is not this fleet's own. */
const offices = '10.248.0.0/13';

/** A VPC with IPv6 beside IPv4: out by an egress-only gateway, and to its neighbours by a transit gateway. */
export const planDualStackVpc = (site: VpcSite): PlannedVpc => {
  const { random } = site;
  const natBlock = smallBlockIn(blockOf(site, 2), 0);
  const blocks = [blockOf(site, 0), blockOf(site, 1), natBlock];
  const vpc = makeVpc(site, 'dual-stack', blocks, [
    `2001:db8:${1 + random.below(9)}${random.hex(3)}:${1 + random.below(9)}00::/56`,
  ]);
  const front = makeSubnet(site, vpc, {
    role: 'dual-public',
    zone: 'b',
    block: blockOf(site, 0),
    isPublic: true,
    ipv6: 0,
  });
  const back = makeSubnet(site, vpc, { role: 'dual-private', zone: 'a', block: blockOf(site, 1), ipv6: 1 });
  const nat = makeSubnet(site, vpc, { role: 'nat', zone: 'b', block: natBlock });
  const [igw, eigw] = [makeInternetGateway(site, vpc), makeEgressOnlyInternetGateway(site, vpc)];
  const natGateway = makeNatGateway(site, nat);
  const transitGatewayId = `tgw-${random.hex(17)}`;
  const toInternet = defaultRoute({ gatewayId: igw.id });
  const securityGroups = makeSecurityGroups(site, vpc, publicEgress);
  return {
    network: {
      vpcs: [vpc],
      subnets: [front, back, nat].map(({ subnet }) => subnet),
      routeTables: [
        makeRouteTable(site, vpc, { name: 'main', isMain: true, routes: [] }),
        makeRouteTable(site, vpc, {
          name: 'public',
          routes: [toInternet, defaultRoute6({ gatewayId: igw.id })],
          subnets: [front],
        }),
        makeRouteTable(site, vpc, {
          name: 'private',
          routes: [
            routeTo(offices, { transitGatewayId }),
            defaultRoute({ natGatewayId: natGateway.id }),
            defaultRoute6({ egressOnlyInternetGatewayId: eigw.id }),
          ],
          subnets: [back],
        }),
        makeRouteTable(site, vpc, { name: 'nat', routes: [toInternet], subnets: [nat] }),
      ],
      networkAcls: [defaultNetworkAcl(site, vpc, [front, back, nat])],
      securityGroups,
      internetGateways: [igw],
      egressOnlyInternetGateways: [eigw],
      natGateways: [natGateway],
      vpcEndpoints: [],
    },
    launchIn: launchSites([front, back], securityGroups),
  };
};
