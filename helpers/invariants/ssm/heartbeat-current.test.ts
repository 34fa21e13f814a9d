import { HOUR, MINUTE } from '../../model/duration.ts';
import type { ManagedNode } from '../../model/node.ts';
import { testInvariant } from '../test-invariant.ts';
import { heartbeatCurrent } from './heartbeat-current.ts';

const now = Date.parse('2026-11-21T06:00:00Z');
const node: ManagedNode = {
  account: '111122223333',
  region: 'eu-west-1',
  id: 'mi-0123456789abcdef0',
  kind: 'node',
  hybrid: true,
};
const silent = (pingStatus: string, age: number): ManagedNode => ({
  ...node,
  pingStatus,
  lastPing: now - age,
});

testInvariant(heartbeatCurrent(), {
  now,
  upheld: [
    { why: 'pinged this minute', subject: silent('Online', MINUTE) },
    { why: 'three whole periods ago', subject: silent('Online', 15 * MINUTE) },
    { why: 'pinged by a clock that is ahead', subject: silent('Online', -MINUTE) },
  ],
  violated: [
    {
      why: 'a millisecond over three periods',
      code: 'heartbeat-stale',
      subject: silent('Online', 15 * MINUTE + 1),
      evidence: { lastPing: '2026-11-21T05:44:59Z', silent: '15 min' },
    },
    { why: 'lost for hours', code: 'connection-lost', subject: silent('ConnectionLost', 3 * HOUR) },
    {
      why: 'lost since a minute: AWS decides what is lost',
      code: 'connection-lost',
      subject: silent('ConnectionLost', MINUTE),
    },
    {
      why: 'lost, the time unknown',
      code: 'connection-lost',
      subject: { ...node, pingStatus: 'ConnectionLost' },
      evidence: { lastPing: 'unknown', silent: 'unknown' },
    },
  ],
  undecided: [
    { why: 'Online without a ping', subject: { ...node, pingStatus: 'Online' } },
    { why: 'the deprecated status', subject: silent('Inactive', MINUTE) },
    { why: 'a status of tomorrow', subject: silent('Hibernating', MINUTE) },
    { why: 'no status', subject: { ...node, lastPing: now } },
  ],
});
