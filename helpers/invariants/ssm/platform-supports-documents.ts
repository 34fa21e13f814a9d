import { alive } from '../../model/alive.ts';
import type { DocumentDemand } from '../../model/document-demand.ts';
import { documentDemands } from '../../model/facts.ts';
import { defineInvariant } from '../../model/invariant.ts';
import type { ManagedNode } from '../../model/node.ts';
import type { Unread } from '../../model/reading.ts';
import { type Evidence, type Resource, undecided, upheld, violated } from '../../model/verdict.ts';

const askedBy = ({ association }: DocumentDemand): string => {
  if (!association) return 'the configuration';
  const { id, name } = association;
  return name === undefined ? `association ${id}` : `association ${id} (${name})`;
};

/** What has to be changed: the association that asks for too much, or the document. */
const causeOf = (demand: DocumentDemand, { account, region }: ManagedNode): Resource =>
  demand.association
    ? { kind: 'association', id: demand.association.id, account, region }
    : { kind: 'document', id: demand.document, account, region };

const platformsOf = ({ platforms }: DocumentDemand): readonly string[] =>
  platforms.read ? platforms.value : [];

const evidenceOf = (
  demand: DocumentDemand,
  others: readonly DocumentDemand[],
  platform: string,
): Evidence => ({
  document: demand.document,
  documentPlatforms: platformsOf(demand).join(', '),
  nodePlatform: platform,
  askedBy: askedBy(demand),
  ...(others.length > 0 && { alsoUnsupported: others.map(({ document }) => document).join(', ') }),
});

const isUnsupported =
  (platform: string) =>
  (demand: DocumentDemand): boolean =>
    demand.platforms.read && !platformsOf(demand).includes(platform);

const firstRefusal = (demands: readonly DocumentDemand[], gaps: readonly Unread[]): Unread | undefined =>
  [...gaps, ...demands.flatMap(({ platforms }) => (platforms.read ? [] : [platforms.unread]))][0];

/** A doubt about whom an association targets matters only where its document does not fit the node. */
export const platformSupportsDocuments = () =>
  defineInvariant({
    id: 'ssm/platform-supports-documents',
    claim: 'every document that is to run on a node supports the platform of the node',
    because:
      'a document is skipped or refused on a platform that it is not written for, and what it should do is never done',
    source:
      'https://docs.aws.amazon.com/systems-manager/latest/userguide/fleet-manager-troubleshooting-managed-nodes.html',
    severity: 'medium',
    about: alive,
    reads: { demands: documentDemands },
    codes: {
      'unsupported-platform': {
        means:
          'an association or the configuration asks for a document on a node whose platform it does not support',
        remedy:
          'If an association asks for it, narrow its targets to the platform of the document: aws ssm update-association --region {region} --association-id ASSOCIATION --targets Key=tag:OS,Values=Windows, with the association and the platform of the evidence. If the configuration asks for it, take the document out of fleet.config.ts. Or choose a document for both: aws ssm list-documents --region {region} --filters Key=PlatformTypes,Values=Linux. The node: aws ssm describe-instance-information --region {region} --filters Key=InstanceIds,Values={id}',
      },
    },
    evaluate: (node, { demands: { items, gaps } }) => {
      const { platformType: platform } = node;
      if (platform === undefined) {
        return undecided({
          reason: 'malformed',
          action: 'ssm:DescribeInstanceInformation',
          detail: 'the node has no PlatformType, so it cannot be told which documents fit it',
        });
      }
      const unsupported = items.filter(isUnsupported(platform));
      const [first, ...others] = unsupported.filter(({ doubt }) => doubt === undefined);
      if (first) {
        return violated('unsupported-platform', evidenceOf(first, others, platform), causeOf(first, node));
      }
      const refusal = firstRefusal(items, gaps);
      if (refusal) return undecided(refusal);
      const [doubtful] = unsupported;
      if (!doubtful) return upheld;
      return undecided({
        reason: 'inconclusive',
        action: 'ssm:ListAssociations',
        detail: `${doubtful.document} is for ${platformsOf(doubtful).join(', ')} only, and it cannot be told whether ${askedBy(doubtful)} means this node: ${doubtful.doubt}`,
      });
    },
  });
