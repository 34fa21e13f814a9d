import { ListAssociationsCommand, SSMClient, type Association as SsmAssociation } from '@aws-sdk/client-ssm';
import type { Association } from '../../model/association.ts';
import type { Listing } from '../../model/reading.ts';
import type { Access } from '../access.ts';
import { readPages } from '../pages.ts';

export const listAssociationsAction = 'ssm:ListAssociations';
const largestPage = 50;

const recordOf = (association: SsmAssociation): Association | undefined => {
  const { AssociationId: id, Name: document, AssociationName, DocumentVersion, InstanceId } = association;
  if (id === undefined || document === undefined) return undefined;
  return {
    id,
    document,
    targets: (association.Targets ?? []).map(({ Key = '', Values = [] }) => ({ key: Key, values: Values })),
    ...(AssociationName && { name: AssociationName }),
    ...(DocumentVersion && { documentVersion: DocumentVersion }),
    ...(InstanceId && { instanceId: InstanceId }),
  };
};

const readAssociations = (access: Access): Promise<Listing<Association>> => {
  const client = access.client(SSMClient);
  return readPages(access, {
    operation: { action: listAssociationsAction },
    send: (NextToken) =>
      client.send(new ListAssociationsCommand({ MaxResults: largestPage, ...(NextToken && { NextToken }) })),
    reduce: ({ Associations }) => {
      const records = Associations?.map(recordOf);
      return records?.every((record) => record !== undefined) ? records : undefined;
    },
  });
};

/** Every State Manager association of an account-Region, whomever it targets; read once. */
export const associationsOf = (access: Access): Promise<Listing<Association>> =>
  access.remember(associationsOf, () => readAssociations(access));
