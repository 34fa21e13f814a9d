import { HOUR, MINUTE } from '../../model/duration.ts';
import type { Instance } from '../../model/instance.ts';
import type { ManagedNode } from '../../model/node.ts';
import { testInvariant } from '../test-invariant.ts';
import { managedWhereItRuns } from './managed-where-it-runs.ts';

const now = Date.parse('2026-11-21T06:00:00Z');
const at = { account: '111122223333', region: 'eu-west-1', id: 'i-0123456789abcdef0' };
const withoutLaunchTime: Instance = {
  ...at,
  kind: 'instance',
  state: 'running',
  tags: {},
  networkInterfaces: [],
};
const launched = (age: number): Instance => ({ ...withoutLaunchTime, launchTime: now - age });
const node: ManagedNode = {
  ...at,
  kind: 'node',
  hybrid: false,
  pingStatus: 'Online',
  lastPing: now - MINUTE,
};
const inIreland = { ...node, account: '444455556666' };
const inOhio: ManagedNode = { ...at, region: 'us-east-2', kind: 'node', hybrid: false };
const nowhere = { node: undefined, elsewhere: [] };

testInvariant(managedWhereItRuns(), {
  now,
  upheld: [
    { why: 'at home', subject: launched(HOUR), facts: { node, elsewhere: [] } },
    { why: 'at home while still young', subject: launched(MINUTE), facts: { node, elsewhere: [] } },
    { why: 'at home, whatever else there is', subject: launched(HOUR), facts: { node, elsewhere: [inOhio] } },
    { why: 'nowhere, which others judge', subject: launched(5 * MINUTE), facts: nowhere },
    { why: 'nowhere, since nobody knows when', subject: withoutLaunchTime, facts: nowhere },
  ],
  violated: [
    {
      why: 'in another account',
      code: 'registered-elsewhere',
      subject: launched(HOUR),
      facts: { node: undefined, elsewhere: [inIreland] },
      evidence: {
        registeredIn: '444455556666/eu-west-1',
        pingStatus: 'Online',
        lastPing: '2026-11-21T05:59:00Z',
      },
    },
    {
      why: 'in another Region, how it is there unknown',
      code: 'registered-elsewhere',
      subject: withoutLaunchTime,
      facts: { node: undefined, elsewhere: [inOhio] },
      evidence: { registeredIn: '111122223333/us-east-2', pingStatus: 'unknown' },
    },
    {
      why: 'in two places',
      code: 'registered-elsewhere',
      subject: launched(HOUR),
      facts: { node: undefined, elsewhere: [inIreland, inOhio] },
      evidence: { registeredIn: '444455556666/eu-west-1, 111122223333/us-east-2' },
    },
  ],
  pending: [
    {
      why: 'nowhere, and too young to be anywhere',
      subject: launched(5 * MINUTE - 1),
      facts: nowhere,
      dueAt: now + 1,
    },
  ],
});
