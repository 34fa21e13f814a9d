import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

interface Answer {
  readonly status?: number;
  readonly body: string;
}

export type Answers = Readonly<Record<string, Answer>>;

/** A server that answers each operation with a fixed text, byte for byte, and notes what it was asked. */
export const serveAnswers = async (answers: Answers) => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const form = new URLSearchParams(Buffer.concat(chunks).toString());
      const operation = form.get('Action') ?? String(request.headers['x-amz-target']).split('.')[1] ?? '';
      asked.push(operation);
      const { status = 200, body = '' } = answers[operation] ?? {};
      response.writeHead(status).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close().closeAllConnections());
  return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
};
