import { DescribeDocumentCommand, SSMClient } from '@aws-sdk/client-ssm';
import { type Reading, readingOf, unreadBecause } from '../../model/reading.ts';
import type { Access } from '../access.ts';
import { malformed } from '../unread.ts';

export const describeDocumentAction = 'ssm:DescribeDocument';

export interface DescribedDocument {
  /** `Windows`, `Linux`, `MacOS`: for which systems its steps are written. */
  readonly platforms: readonly string[];
  /** An Automation runbook works on a node from outside it, whatever the node runs. */
  readonly runsOnNodes: boolean;
}

/** A document's name with its version, where that is not the default one. */
export interface DocumentName {
  readonly document: string;
  readonly documentVersion?: string;
}

const readDocument = async (
  access: Access,
  { document: Name, documentVersion }: DocumentName,
): Promise<Reading<DescribedDocument>> => {
  const client = access.client(SSMClient);
  const answer = await access.call({ action: describeDocumentAction, perResource: true }, () =>
    client.send(
      new DescribeDocumentCommand({ Name, ...(documentVersion && { DocumentVersion: documentVersion }) }),
    ),
  );
  if (!answer.read) return answer;
  const { PlatformTypes: platforms = [], DocumentType } = answer.value.Document ?? {};
  const runsOnNodes = DocumentType !== 'Automation';
  if (platforms.length > 0 || !runsOnNodes) return readingOf({ platforms, runsOnNodes });
  return unreadBecause(
    malformed(describeDocumentAction, access, `the answer does not name the platforms of ${Name}`),
  );
};

/** Distinguishes what has to be asked for on its own: one document in one version. */
export const documentKey = ({ document, documentVersion = '$DEFAULT' }: DocumentName): string =>
  `${document} ${documentVersion}`;

const memoryOf = (access: Access): Map<string, Promise<Reading<DescribedDocument>>> =>
  access.remember(memoryOf, () => new Map());

/** What an SSM document says of itself; asked once for each version, however many nodes it is for. */
export const describeDocument = (access: Access, name: DocumentName): Promise<Reading<DescribedDocument>> => {
  const memory = memoryOf(access);
  const described = memory.get(documentKey(name)) ?? readDocument(access, name);
  memory.set(documentKey(name), described);
  return described;
};
