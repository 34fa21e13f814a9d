import { type Reach, reachOf, type Targetable } from '../../associations/reach.ts';
import type { Association } from '../../model/association.ts';
import type { DocumentDemand } from '../../model/document-demand.ts';
import { documentDemands } from '../../model/facts.ts';
import type { ManagedNode } from '../../model/node.ts';
import { type Listing, type Reading, readingOf, unreadBecause } from '../../model/reading.ts';
import type { Access } from '../access.ts';
import type { FactCollector } from '../collector.ts';
import { instanceOfNodeCollector } from '../ec2/describe-instances.ts';
import {
  type DescribedDocument,
  type DocumentName,
  describeDocument,
  describeDocumentAction,
  documentKey,
} from './describe-document.ts';
import { associationsOf, listAssociationsAction } from './list-associations.ts';

type DocumentLookup = (name: DocumentName) => Reading<DescribedDocument> | undefined;

/** Only EC2 hands its tags out with the list; those of hybrid nodes would cost a call each. */
const targetables = async (
  nodes: readonly ManagedNode[],
  access: Access,
): Promise<(node: ManagedNode) => Targetable> => {
  const instanceOf = await instanceOfNodeCollector.collect(nodes, access);
  return (node) => {
    const instance = instanceOf(node);
    return { id: node.id, ...(instance.read && instance.value && { tags: instance.value.tags }) };
  };
};

const describeAll = async (access: Access, names: readonly DocumentName[]): Promise<DocumentLookup> => {
  const distinct = new Map(names.map((name) => [documentKey(name), name]));
  const described = await Promise.all(
    [...distinct].map(async ([key, name]) => [key, await describeDocument(access, name)] as const),
  );
  const byKey = new Map(described);
  return (name) => byKey.get(documentKey(name));
};

/** What is asked of the nodes that a document is for; nothing where it runs on none. */
const demandFor = (
  lookup: DocumentLookup,
  name: DocumentName,
  more: Pick<DocumentDemand, 'association' | 'doubt'> = {},
): DocumentDemand[] => {
  const document = lookup(name);
  if (!document || (document.read && !document.value.runsOnNodes)) return [];
  const platforms = document.read ? readingOf(document.value.platforms) : document;
  return [{ document: name.document, platforms, ...more }];
};

const byAssociation = (lookup: DocumentLookup, association: Association, reach: Reach): DocumentDemand[] => {
  if (reach.reaches === 'no') return [];
  const { id, name } = association;
  const doubt = reach.reaches === 'unknown' ? reach.because : undefined;
  return demandFor(lookup, association, {
    association: { id, ...(name !== undefined && { name }) },
    ...(doubt !== undefined && { doubt }),
  });
};

/** Asks for the documents that may run on one of the nodes, each once; associations that reach none cost nothing. */
export const documentDemandsCollector: FactCollector<ManagedNode, Listing<DocumentDemand>> = {
  fact: documentDemands,
  actions: ['ec2:DescribeInstances', describeDocumentAction, listAssociationsAction],
  collect: async (nodes, access) => {
    const { items, gaps } = await associationsOf(access);
    const [gap] = gaps;
    if (gap && items.length === 0 && access.documents.length === 0) return () => unreadBecause(gap);
    const configured = access.documents.map((document) => ({ document }));
    const targetableOf = await targetables(nodes, access);
    const mayReach = (association: Association): boolean =>
      nodes.some((node) => reachOf(association, targetableOf(node)).reaches !== 'no');
    const associations = items.filter(mayReach);
    const lookup = await describeAll(access, [...configured, ...associations]);
    const always = configured.flatMap((name) => demandFor(lookup, name));
    return (node) => {
      const target = targetableOf(node);
      const asked = associations.flatMap((one) => byAssociation(lookup, one, reachOf(one, target)));
      return readingOf({ items: [...always, ...asked], gaps });
    };
  },
};
