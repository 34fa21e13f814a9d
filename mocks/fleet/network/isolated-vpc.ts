import { makeInterfaceEndpoints, makeS3Endpoint } from './make-endpoints.ts';
import { defaultNetworkAcl, strictNetworkAcl } from './make-network-acl.ts';
import { endpointRoute, makeRouteTable } from './make-route-table.ts';
import { closedGroup, makeSecurityGroups, openToInstances, privateEgress } from './make-security-groups.ts';
import { makeSubnet } from './make-subnet.ts';
import { launchSites, makeVpc, type PlannedVpc } from './make-vpc.ts';
import { blockOf, type VpcSite, zones } from './site.ts';

/** A VPC without a way out, whose instances reach AWS by endpoints only. */
export const planIsolatedVpc = (site: VpcSite): PlannedVpc => {
  const blocks = zones.map((_, index) => blockOf(site, index));
  const vpc = makeVpc(site, 'isolated', blocks);
  const subnets = zones.map((zone, index) =>
    makeSubnet(site, vpc, { role: 'isolated', zone, block: blockOf(site, index) }),
  );
  const s3 = makeS3Endpoint(site, vpc);
  const routes = [endpointRoute(site.prefixLists.s3, s3.id)];
  const routeTables = [
    makeRouteTable(site, vpc, { name: 'main', isMain: true, routes }),
    makeRouteTable(site, vpc, { name: 'isolated', routes, subnets: subnets.slice(1) }),
  ];
  const closed = closedGroup(site, vpc, 'vpc-endpoints');
  const groups = makeSecurityGroups(site, vpc, privateEgress(closed.id, site.prefixLists.s3));
  const endpointGroup = openToInstances(site, vpc, closed, groups);
  return {
    network: {
      vpcs: [vpc],
      subnets: subnets.map(({ subnet }) => subnet),
      routeTables,
      networkAcls: [
        defaultNetworkAcl(site, vpc, [...subnets.slice(0, 1), ...subnets.slice(2)]),
        strictNetworkAcl(site, vpc, 'isolated', subnets.slice(1, 2)),
      ],
      securityGroups: [...groups, endpointGroup],
      internetGateways: [],
      egressOnlyInternetGateways: [],
      natGateways: [],
      vpcEndpoints: [
        ...makeInterfaceEndpoints(site, vpc, subnets, endpointGroup),
        { ...s3, routeTableIds: routeTables.map(({ id }) => id) },
      ],
    },
    launchIn: launchSites(subnets, groups),
  };
};
