import {
  DescribeDocument$,
  type DescribeDocumentRequest,
  type DescribeDocumentResult,
  type DocumentDescription,
} from '@aws-sdk/client-ssm';
import { awsDocuments } from '../../fleet/aws-documents.ts';
import type { SimulatedDocument } from '../../fleet/state-manager.ts';
import { awsError } from '../aws-error.ts';
import { type Call, defineOperation } from '../operation.ts';

/** 64 digits, as a Sha256 has. */
const exampleHash = '68b196e538f5a895f87a0cc15eb74614021f44b47329aa95ccc0f4f71c0ffee0';

/** A document may be asked for by its ARN, which is how those that others share are named. */
const documentNamed = (name: string, { place }: Call): SimulatedDocument => {
  const plain = name.replace(/^arn:[^:]*:ssm:[^:]*:\d*:document\//, '');
  const document = [...awsDocuments, ...place.documents].find((one) => one.name === plain);
  if (!document) throw awsError('InvalidDocument', `Document with name ${name} does not exist.`);
  return document;
};

const checkVersion = ({ name, latestVersion }: SimulatedDocument, version: string): void => {
  if (version === '$DEFAULT' || version === '$LATEST') return;
  if (/^[1-9]\d*$/.test(version) && Number(version) <= latestVersion) return;
  throw awsError('InvalidDocumentVersion', `Document version ${version} of ${name} does not exist.`);
};

const shapeOf = (document: SimulatedDocument, version: string, { place }: Call): DocumentDescription => {
  const isAmazons = awsDocuments.includes(document);
  const latest = String(document.latestVersion);
  return {
    Hash: exampleHash,
    HashType: 'Sha256',
    Name: document.name,
    Owner: isAmazons ? 'Amazon' : place.account,
    CreatedDate: new Date('2025-03-04T05:06:07.890Z'),
    Status: 'Active',
    DocumentVersion: version.startsWith('$') ? latest : version,
    Description: document.description,
    PlatformTypes: [...document.platforms],
    DocumentType: document.type,
    SchemaVersion: document.schemaVersion,
    LatestVersion: latest,
    DefaultVersion: latest,
    DocumentFormat: 'JSON',
    Tags: [],
  };
};

/** What SSM says of one document, Amazon's or the account's own. */
export const describeDocument = defineOperation<DescribeDocumentRequest, DescribeDocumentResult>({
  action: 'ssm:DescribeDocument',
  schema: DescribeDocument$,
  answer: ({ Name = '', DocumentVersion = '$DEFAULT' }, call) => {
    const document = documentNamed(Name, call);
    checkVersion(document, DocumentVersion);
    return { Document: shapeOf(document, DocumentVersion, call) };
  },
});
