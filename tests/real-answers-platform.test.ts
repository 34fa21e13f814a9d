import { DescribeInstanceStatus$ } from '@aws-sdk/client-ec2';
import { DescribeDocument$, ListAssociations$ } from '@aws-sdk/client-ssm';
import { describe, expect, test } from 'vitest';
import { statusChecksCollector } from '../helpers/collectors/ec2/describe-instance-status.ts';
import { describeDocument } from '../helpers/collectors/ssm/describe-document.ts';
import { associationsOf } from '../helpers/collectors/ssm/list-associations.ts';
import type { Instance } from '../helpers/model/instance.ts';
import { readingOf } from '../helpers/model/reading.ts';
import { accessTo, answersOf, inXml, type RealAnswer, realAnswersPresent, wireBody } from './real-answers.ts';

interface RawAssociation {
  readonly AssociationId: string;
  readonly Name: string;
  readonly AssociationName?: string;
  readonly DocumentVersion?: string;
  readonly InstanceId?: string;
  readonly Targets?: readonly { readonly Key: string; readonly Values: readonly string[] }[];
}

interface RawStatus {
  readonly InstanceId: string;
  readonly SystemStatus: { readonly Status: string };
  readonly InstanceStatus: { readonly Status: string };
}

const statusesInXml = (xml: string): RawStatus[] =>
  xml
    .split('<instanceId>')
    .slice(1)
    .map((part) => {
      const statusOf = (tag: string) => ({
        Status: new RegExp(`<${tag}>\\s*<status>(.*?)<`, 's').exec(part)?.[1] ?? '',
      });
      const InstanceId = part.slice(0, part.indexOf('<'));
      return {
        InstanceId,
        SystemStatus: statusOf('systemStatus'),
        InstanceStatus: statusOf('instanceStatus'),
      };
    });

const statusesIn = ({ form, text }: RealAnswer): RawStatus[] =>
  form === 'sdk-json' ? JSON.parse(text).InstanceStatuses : statusesInXml(text);

const instance = (id: string): Instance => ({
  kind: 'instance',
  account: '111122223333',
  region: 'us-east-1',
  id,
  state: 'running',
  tags: {},
  networkInterfaces: [],
});

describe.skipIf(!realAnswersPresent)('answers of real AWS (skipped where ../shared/real is absent)', () => {
  test.each([
    ['ssm', 'ListAssociations', 3],
    ['ssm', 'DescribeDocument', 1],
    ['ec2', 'DescribeInstanceStatus', 5],
  ] as const)('there are some for %s %s', (service, operation, count) => {
    expect(answersOf(service, operation).length).toBeGreaterThanOrEqual(count);
  });

  test.each(answersOf('ssm', 'ListAssociations'))('%s', async (_, answer) => {
    const access = await accessTo({ ListAssociations: wireBody('ssm', ListAssociations$, answer) });
    const raw: RawAssociation[] = JSON.parse(answer.text).Associations;
    expect(await associationsOf(access)).toEqual({
      gaps: [],
      items: raw.map(
        ({ AssociationId, Name, AssociationName, DocumentVersion, InstanceId, Targets = [] }) => ({
          id: AssociationId,
          document: Name,
          targets: Targets.map(({ Key, Values }) => ({ key: Key, values: Values })),
          ...(AssociationName && { name: AssociationName }),
          ...(DocumentVersion && { documentVersion: DocumentVersion }),
          ...(InstanceId && { instanceId: InstanceId }),
        }),
      ),
    });
  });

  test.each(answersOf('ssm', 'DescribeDocument'))('%s', async (_, answer) => {
    const access = await accessTo({ DescribeDocument: wireBody('ssm', DescribeDocument$, answer) });
    const { PlatformTypes, DocumentType } = JSON.parse(answer.text).Document;
    expect(await describeDocument(access, { document: 'Example' })).toEqual(
      readingOf({ platforms: PlatformTypes, runsOnNodes: DocumentType !== 'Automation' }),
    );
  });

  test.each(answersOf('ec2', 'DescribeInstanceStatus'))('%s', async (_, answer) => {
    const access = await accessTo({
      DescribeInstanceStatus: wireBody('ec2', DescribeInstanceStatus$, answer),
    });
    const raw = statusesIn(answer);
    const subjects = [...raw.map(({ InstanceId }) => InstanceId), 'i-00000000'].map(instance);
    const checks = await statusChecksCollector.collect(subjects, access);
    expect(raw.map(({ InstanceId }) => checks(instance(InstanceId)))).toEqual(
      raw.map(({ SystemStatus, InstanceStatus }) =>
        readingOf({ instance: InstanceStatus.Status, system: SystemStatus.Status }),
      ),
    );
    // Answered the same page again, a listing that promises another never ends, so what it lacks is unread.
    const isWhole = inXml(answer.text, 'nextToken').length === 0;
    expect(checks(instance('i-00000000')).read).toBe(isWhole);
  });
});
