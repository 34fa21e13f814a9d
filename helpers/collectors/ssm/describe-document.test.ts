import { expect, onTestFinished, test } from 'vitest';
import { type Access, createAccess, createLimit } from '../access.ts';
import { createClients } from '../clients.ts';
import { serveAnswers } from '../test-answers.ts';
import { describeDocument } from './describe-document.ts';

const answered = async (
  body: object,
  status = 200,
): Promise<{ access: Access; asked: readonly string[] }> => {
  const { url, asked } = await serveAnswers({ DescribeDocument: { status, body: JSON.stringify(body) } });
  const clients = createClients({ endpoint: url, timeout: 5000, attempts: 1, backOff: false });
  onTestFinished(() => clients.close());
  const access = createAccess({
    account: '111122223333',
    region: 'eu-west-1',
    clients,
    credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'x' },
    scope: { tags: [], ids: [] },
    limit: createLimit(1),
    clock: Date.now,
    progressed: () => undefined,
  });
  return { access, asked };
};

const windows = { Document: { PlatformTypes: ['Windows'], DocumentType: 'Command' } };

test('a version is a document of its own, and the default one has two names', async () => {
  const { access, asked } = await answered(windows);
  const document = 'Shop-Restart';
  for (const documentVersion of ['$DEFAULT', '2', '2']) {
    expect(await describeDocument(access, { document, documentVersion })).toEqual({
      read: true,
      value: { platforms: ['Windows'], runsOnNodes: true },
    });
  }
  await describeDocument(access, { document });
  expect(asked).toHaveLength(2);
});

test('a refusal of one document says nothing of the next', async () => {
  const { access, asked } = await answered({ __type: 'AccessDeniedException', message: 'no' }, 400);
  for (const document of ['Shop-Restart', 'Shop-Secrets', 'Shop-Secrets']) {
    expect(await describeDocument(access, { document })).toMatchObject({ unread: { reason: 'denied' } });
  }
  expect(asked).toHaveLength(2);
});

test.each([
  [{}],
  [{ Document: { DocumentType: 'Command' } }],
  [{ Document: { DocumentType: 'Command', PlatformTypes: [] } }],
])('%j does not say for which platforms it is', async (body) => {
  const { access } = await answered(body);
  expect(await describeDocument(access, { document: 'Shop-Restart' })).toMatchObject({
    read: false,
    unread: { reason: 'malformed', action: 'ssm:DescribeDocument' },
  });
});
