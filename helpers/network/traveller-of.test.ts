import { expect, test } from 'vitest';
import type { Instance } from '../model/instance.ts';
import type { ManagedNode } from '../model/node.ts';
import { travellerOf } from './traveller-of.ts';

const at = { account: '111122223333', region: 'eu-west-1', id: 'i-1' };
const instance: Instance = { ...at, kind: 'instance', state: 'running', tags: {}, networkInterfaces: [] };
const billed = (platformDetails: string): Instance => ({ ...instance, platformDetails });
const reports = (platformType: string): ManagedNode => ({ ...at, kind: 'node', hybrid: false, platformType });

test.for([
  ['Windows, as the wire spells it', { ...instance, platform: 'windows' }, undefined, 'Windows'],
  ['Windows by what is billed', billed('Windows with SQL Server Web'), undefined, 'Windows'],
  ['Windows behind a wrong proxy', billed('Windows'), reports('Linux'), 'Windows'],
  ['Linux by its own word', billed('Linux/UNIX'), reports('Linux'), 'Linux'],
  ['macOS, billed as Linux/UNIX', billed('Linux/UNIX'), reports('MacOS'), 'MacOS'],
  ['Linux by what is billed', billed('Red Hat Enterprise Linux'), undefined, 'Linux'],
  ['Linux/UNIX, which may be macOS', billed('Linux/UNIX'), undefined, undefined],
  ['a word of tomorrow', billed('Linux/UNIX'), reports('toString'), undefined],
  ['nothing said', instance, undefined, undefined],
] as const)('%s', ([, subject, node, platform]) => {
  expect(travellerOf(subject, node)).toEqual({
    instanceId: 'i-1',
    networkInterfaces: [],
    ...(platform && { platform }),
  });
});
