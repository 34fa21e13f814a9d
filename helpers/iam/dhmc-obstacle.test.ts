import { expect, test } from 'vitest';
import type { Instance } from '../model/instance.ts';
import type { ManagedNode } from '../model/node.ts';
import { dhmcObstacle } from './dhmc-obstacle.ts';

const at = { account: '111122223333', region: 'eu-west-1', id: 'i-0123456789abcdef0' };
const bare: Instance = { ...at, kind: 'instance', state: 'running', tags: {}, networkInterfaces: [] };
const instance = (httpEndpoint: string): Instance => ({ ...bare, metadata: { httpEndpoint } });
const node = (agentVersion: string): ManagedNode => ({ ...at, kind: 'node', hybrid: false, agentVersion });
const { agentVersion: _, ...nameless } = node('');

test.each([
  ['the first agent that knows it', instance('enabled'), node('3.2.582.0'), undefined],
  ['a later agent', instance('enabled'), node('3.2.1041.0'), undefined],
  ['an agent one build too old', instance('enabled'), node('3.2.581.0'), 'agent-too-old'],
  ['an agent that only as text is later', instance('enabled'), node('3.2.99.0'), 'agent-too-old'],
  ['no metadata endpoint', instance('disabled'), node('3.3.987.0'), 'imdsv2-unavailable'],
  ['no metadata endpoint, not registered', instance('disabled'), undefined, 'imdsv2-unavailable'],
  ['too old an agent, the endpoint unknown', instance('paused'), node('3.1.0.0'), 'agent-too-old'],
  ['an answer without metadata options', bare, node('3.3.987.0'), undefined],
  ['an endpoint of tomorrow', instance('paused'), node('3.3.987.0'), 'unknown'],
  ['not registered', instance('enabled'), undefined, 'unknown'],
  ['registered without a version', instance('enabled'), nameless, 'unknown'],
  ['a version that is none', instance('enabled'), node('latest'), 'unknown'],
])('%s: %#', (_why, subject, registered, found) => {
  expect(dhmcObstacle(subject, registered)?.found).toBe(found);
});
