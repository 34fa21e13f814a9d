import { DAY, HOUR, MINUTE } from '../../model/duration.ts';
import type { Instance } from '../../model/instance.ts';
import { testInvariant } from '../test-invariant.ts';
import { statusChecksPassed } from './status-checks-passed.ts';

const now = Date.parse('2026-11-21T06:00:00Z');
const withoutLaunchTime: Instance = {
  account: '111122223333',
  region: 'eu-west-1',
  id: 'i-0123456789abcdef0',
  kind: 'instance',
  state: 'running',
  tags: {},
  networkInterfaces: [],
};
const launched = (age: number): Instance => ({ ...withoutLaunchTime, launchTime: now - age });
const facts = (instance: string, system: string) => ({ checks: { instance, system } });
const absent = { checks: undefined };

testInvariant(statusChecksPassed(), {
  now,
  upheld: [
    { why: 'both passed', subject: launched(DAY), facts: facts('ok', 'ok') },
    { why: 'both passed in the first minute', subject: launched(MINUTE), facts: facts('ok', 'ok') },
  ],
  violated: [
    {
      why: 'the operating system is out of reach',
      code: 'instance-check-failed',
      subject: launched(DAY),
      facts: facts('impaired', 'ok'),
      evidence: { system: 'ok', instance: 'impaired', launched: '2026-11-20T06:00:00Z' },
    },
    {
      why: 'of the host nothing is known',
      code: 'instance-check-failed',
      subject: withoutLaunchTime,
      facts: { checks: { instance: 'impaired' } },
      evidence: { system: 'missing', instance: 'impaired' },
    },
    {
      why: 'impaired within the first minutes',
      code: 'instance-check-failed',
      subject: launched(MINUTE),
      facts: facts('impaired', 'initializing'),
    },
    {
      why: 'the host is impaired, and the instance with it',
      code: 'system-check-failed',
      subject: launched(DAY),
      facts: facts('impaired', 'impaired'),
    },
    {
      why: 'the host is impaired',
      code: 'system-check-failed',
      subject: launched(DAY),
      facts: facts('ok', 'impaired'),
    },
  ],
  pending: [
    {
      why: 'just started, and not among the statuses',
      subject: launched(0),
      facts: absent,
      dueAt: now + 10 * MINUTE,
    },
    {
      why: 'a millisecond before the results are due',
      subject: launched(10 * MINUTE - 1),
      facts: facts('initializing', 'initializing'),
      dueAt: now + 1,
    },
    {
      why: 'one of two is there',
      subject: launched(3 * MINUTE),
      facts: facts('initializing', 'ok'),
      dueAt: now + 7 * MINUTE,
    },
  ],
  undecided: [
    {
      why: 'initializing when results are due',
      subject: launched(10 * MINUTE),
      facts: facts('initializing', 'ok'),
    },
    { why: 'no data', subject: launched(HOUR), facts: facts('insufficient-data', 'ok') },
    { why: 'a status of tomorrow', subject: launched(HOUR), facts: facts('ok', 'degraded') },
    { why: 'half an answer', subject: launched(HOUR), facts: { checks: { instance: 'ok' } } },
    { why: 'running for an hour, and not among the statuses', subject: launched(HOUR), facts: absent },
    { why: 'not among the statuses, without a launch time', subject: withoutLaunchTime, facts: absent },
  ],
});
