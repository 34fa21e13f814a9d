import { DAY } from '../../model/duration.ts';
import type { Instance } from '../../model/instance.ts';
import type { ManagedNode } from '../../model/node.ts';
import { testInvariant } from '../test-invariant.ts';
import { noGhostNodes } from './no-ghost-nodes.ts';

const now = Date.parse('2026-11-21T06:00:00Z');
const at = { account: '111122223333', region: 'eu-west-1' };
const instance: Instance = {
  ...at,
  kind: 'instance',
  id: 'i-0123456789abcdef0',
  state: 'terminated',
  tags: {},
  networkInterfaces: [],
};
const lostFor = (days: number) => ({ pingStatus: 'ConnectionLost', lastPing: now - days * DAY });
const ec2Node: ManagedNode = { ...at, kind: 'node', id: 'i-0123456789abcdef0', hybrid: false, ...lostFor(3) };
const hybrid: ManagedNode = {
  ...at,
  kind: 'node',
  id: 'mi-0123456789abcdef0',
  hybrid: true,
  ...lostFor(14),
};
const sinceUnknown: ManagedNode = {
  ...at,
  kind: 'node',
  id: 'mi-0123456789abcdef0',
  hybrid: true,
  pingStatus: 'ConnectionLost',
};

testInvariant(noGhostNodes(), {
  now,
  upheld: [
    { why: 'its instance is listed, if only as terminated', subject: ec2Node, facts: { instance } },
    {
      why: 'it calls in, so its instance is younger than the list of instances',
      subject: { ...ec2Node, pingStatus: 'Online', lastPing: now },
      facts: { instance: undefined },
    },
    { why: 'hybrid, lost for the limit and no longer', subject: hybrid, facts: { instance: undefined } },
    {
      why: 'hybrid and Online',
      subject: { ...hybrid, pingStatus: 'Online', lastPing: now - 20 * DAY },
      facts: { instance: undefined },
    },
  ],
  violated: [
    {
      why: 'no such instance',
      code: 'instance-gone',
      subject: ec2Node,
      facts: { instance: undefined },
      evidence: { pingStatus: 'ConnectionLost', lastPing: '2026-11-18T06:00:00Z', silent: '3 d' },
    },
    {
      why: 'hybrid, lost a millisecond over the limit',
      code: 'abandoned',
      subject: { ...hybrid, lastPing: now - 14 * DAY - 1 },
      facts: { instance: undefined },
    },
  ],
  undecided: [
    { why: 'hybrid, lost since nobody knows when', subject: sinceUnknown, facts: { instance: undefined } },
    {
      why: 'no such instance, and a status of tomorrow',
      subject: { ...ec2Node, pingStatus: 'Hibernating' },
      facts: { instance: undefined },
    },
  ],
});
