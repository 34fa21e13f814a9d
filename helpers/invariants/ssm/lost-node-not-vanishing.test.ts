import { DAY } from '../../model/duration.ts';
import type { ManagedNode } from '../../model/node.ts';
import { testInvariant } from '../test-invariant.ts';
import { lostNodeNotVanishing } from './lost-node-not-vanishing.ts';

const now = Date.parse('2026-11-21T06:00:00Z');
const node: ManagedNode = {
  account: '111122223333',
  region: 'eu-west-1',
  id: 'i-0123456789abcdef0',
  kind: 'node',
  hybrid: false,
  pingStatus: 'ConnectionLost',
};

testInvariant(lostNodeNotVanishing(), {
  now,
  upheld: [
    { why: 'lost, a millisecond short of 25 days', subject: { ...node, lastPing: now - 25 * DAY + 1 } },
    {
      why: 'Online, whenever it pinged',
      subject: { ...node, pingStatus: 'Online', lastPing: now - 40 * DAY },
    },
  ],
  violated: [
    {
      why: 'lost for 25 days',
      code: 'vanishing-soon',
      subject: { ...node, lastPing: now - 25 * DAY },
      evidence: { lastPing: '2026-10-27T06:00:00Z', lost: '25 d', mayVanishOn: '2026-11-26' },
    },
    {
      why: 'still listed after 31 days, which AWS may do',
      code: 'vanishing-soon',
      subject: { ...node, lastPing: now - 31 * DAY },
      evidence: { lastPing: '2026-10-21T06:00:00Z', lost: '31 d', mayVanishOn: '2026-11-20' },
    },
  ],
  undecided: [{ why: 'lost, since when is unknown', subject: node }],
});
