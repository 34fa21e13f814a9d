import { DAY, HOUR, MINUTE, SECOND } from '../../model/duration.ts';
import type { Instance } from '../../model/instance.ts';
import type { ManagedNode } from '../../model/node.ts';
import { testInvariant } from '../test-invariant.ts';
import { registeredWithin } from './registered-within-five-minutes.ts';

const now = Date.parse('2026-11-21T06:00:00Z');
const at = { account: '111122223333', region: 'eu-west-1', id: 'i-0123456789abcdef0' };
const launched = (age: number): Instance => ({
  ...at,
  kind: 'instance',
  state: 'running',
  tags: {},
  networkInterfaces: [],
  launchTime: now - age,
});
const { launchTime: _, ...withoutLaunchTime } = launched(0);
const node: ManagedNode = { ...at, kind: 'node', hybrid: false };
const registered = (age: number): ManagedNode => ({ ...node, registrationDate: now - age });

testInvariant(registeredWithin({ minutes: 5 }), {
  now,
  upheld: [
    {
      why: 'listed, without a registration date, as most EC2 nodes',
      subject: launched(HOUR),
      facts: { node },
    },
    {
      why: 'registered at the last millisecond',
      subject: launched(HOUR),
      facts: { node: registered(HOUR - 5 * MINUTE) },
    },
    {
      why: 'registered long before a restart',
      subject: launched(10 * MINUTE),
      facts: { node: registered(300 * DAY) },
    },
    {
      why: 'registered late, but before the look-back',
      subject: launched(24 * HOUR + 1),
      facts: { node: registered(HOUR) },
    },
    { why: 'listed, without a launch time', subject: withoutLaunchTime, facts: { node } },
    { why: 'listed while still young', subject: launched(SECOND), facts: { node } },
  ],
  violated: [
    {
      why: 'absent at the very end of the limit',
      code: 'never-registered',
      subject: launched(5 * MINUTE),
      facts: { node: undefined },
      evidence: { launched: '2026-11-21T05:55:00Z', running: '5 min' },
    },
    {
      why: 'absent for a year',
      code: 'never-registered',
      subject: launched(365 * DAY),
      facts: { node: undefined },
      evidence: { launched: '2025-11-21T06:00:00Z', running: '365 d' },
    },
    {
      why: 'a millisecond late',
      code: 'registered-late',
      subject: launched(24 * HOUR),
      facts: { node: registered(24 * HOUR - 5 * MINUTE - 1) },
    },
    {
      why: 'six minutes and seven seconds, seen in the wild',
      code: 'registered-late',
      subject: launched(2 * HOUR),
      facts: { node: registered(2 * HOUR - 6 * MINUTE - 7 * SECOND) },
      evidence: {
        launched: '2026-11-21T04:00:00Z',
        registered: '2026-11-21T04:06:07Z',
        took: '6 min 7 s',
      },
    },
  ],
  pending: [
    {
      why: 'a millisecond before the limit',
      subject: launched(5 * MINUTE - 1),
      facts: { node: undefined },
      dueAt: now + 1,
    },
    {
      why: 'launched by a clock that is ahead',
      subject: launched(-MINUTE),
      facts: { node: undefined },
      dueAt: now + 6 * MINUTE,
    },
  ],
  undecided: [
    { why: 'absent, without a launch time', subject: withoutLaunchTime, facts: { node: undefined } },
  ],
});
