import { defineInvariant } from '../../model/invariant.ts';
import { undecided, upheld, violated } from '../../model/verdict.ts';
import { endpointSurroundings, endpointsInUse, subnetsInUse } from '../../model/vpc-endpoint.ts';
import { decidingAction } from '../../network/deciding-action.ts';
import { endpointsInEveryZone as zoneCoverage } from '../../network/endpoints-in-every-zone.ts';
import { networkOfEndpoints } from '../../network/network-of-endpoints.ts';

/** Advice. Several endpoints of one service are judged together, and what they lack is told of the first. */
export const endpointsInEveryZone = () =>
  defineInvariant({
    id: 'network/endpoints-in-every-zone',
    claim:
      'an interface endpoint of Systems Manager lies in every Availability Zone in which instances of its VPC run',
    because:
      'agents reach an endpoint of another zone too, but they pay for the way and are lost together with a zone in which nothing of theirs runs',
    source: 'https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html',
    severity: 'low',
    about: endpointsInUse,
    reads: { surroundings: endpointSurroundings, subnetIds: subnetsInUse },
    codes: {
      'zone-without-endpoint': {
        means: 'instances run in a zone in which the endpoint has no network interface',
        remedy:
          'Add a subnet of each zone that the evidence names: aws ec2 modify-vpc-endpoint --region {region} --vpc-endpoint-id {id} --add-subnet-ids SUBNETS. Each zone is charged by the hour, so that a fleet that bears the loss of a zone may decide against it.',
      },
    },
    evaluate: (endpoint, { surroundings, subnetIds }) => {
      const { id, vpcId, agentService } = endpoint;
      if (agentService === undefined) return upheld;
      const network = networkOfEndpoints(surroundings, endpoint);
      const coverage = zoneCoverage(network, vpcId, agentService, subnetIds);
      if (coverage.verdict === 'undecided') {
        const { reason: detail } = coverage;
        return undecided({ reason: 'inconclusive', action: decidingAction(coverage), detail });
      }
      if (coverage.verdict !== 'gaps' || coverage.resource.id !== id) return upheld;
      return violated('zone-without-endpoint', { service: agentService, ...coverage.evidence });
    },
  });
