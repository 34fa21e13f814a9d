import type { Instance } from '../../model/instance.ts';
import type { ManagedNode } from '../../model/node.ts';
import { testInvariant } from '../test-invariant.ts';
import { platformReportedTruthfully } from './platform-reported-truthfully.ts';

const at = { account: '111122223333', region: 'eu-west-1', id: 'i-0123456789abcdef0' };
const silent: Instance = { ...at, kind: 'instance', state: 'running', tags: {}, networkInterfaces: [] };
const billed = (platformDetails: string): Instance => ({ ...silent, platformDetails });
const windows = (platformDetails: string, platform = 'windows'): Instance => ({
  ...billed(platformDetails),
  platform,
});
const withoutType: ManagedNode = { ...at, kind: 'node', hybrid: false };
const reports = (platformType: string) => ({ node: { ...withoutType, platformType } });

const linuxWords = [
  'Linux/UNIX',
  'Red Hat Enterprise Linux',
  'Red Hat BYOL Linux',
  'Red Hat Enterprise Linux with SQL Server Standard and HA',
  'SUSE Linux',
  'Ubuntu Pro',
  'Linux with SQL Server Web',
];
const windowsWords = ['Windows', 'Windows BYOL', 'Windows with SQL Server Enterprise'];

testInvariant(platformReportedTruthfully(), {
  now: Date.parse('2026-11-21T06:00:00Z'),
  upheld: [
    ...linuxWords.map((words) => ({ why: words, subject: billed(words), facts: reports('Linux') })),
    ...windowsWords.map((words) => ({ why: words, subject: windows(words), facts: reports('Windows') })),
    {
      why: 'Windows, as the enum spells it',
      subject: windows('Windows', 'Windows'),
      facts: reports('Windows'),
    },
    { why: 'Windows by its details alone', subject: billed('Windows'), facts: reports('Windows') },
    { why: 'macOS, billed as Linux/UNIX', subject: billed('Linux/UNIX'), facts: reports('MacOS') },
    { why: 'an old answer without details', subject: silent, facts: reports('Linux') },
    {
      why: 'an old answer of Windows',
      subject: { ...silent, platform: 'windows' },
      facts: reports('Windows'),
    },
  ],
  violated: [
    {
      why: 'Windows that calls itself Linux, as behind a wrong proxy',
      code: 'platform-mismatch',
      subject: windows('Windows'),
      facts: { node: { ...withoutType, platformType: 'Linux', platformName: 'Amazon Linux' } },
      evidence: {
        reported: 'Linux',
        platformName: 'Amazon Linux',
        platformDetails: 'Windows',
        platform: 'windows',
      },
    },
    {
      why: 'Linux that calls itself Windows',
      code: 'platform-mismatch',
      subject: billed('SUSE Linux'),
      facts: reports('Windows'),
      evidence: { reported: 'Windows', platformDetails: 'SUSE Linux', platform: 'missing' },
    },
    {
      why: 'Windows that calls itself macOS',
      code: 'platform-mismatch',
      subject: windows('Windows BYOL'),
      facts: reports('MacOS'),
    },
    {
      why: 'an old answer, which has a platform for Windows only',
      code: 'platform-mismatch',
      subject: silent,
      facts: reports('Windows'),
    },
  ],
  undecided: [
    { why: 'the node does not say', subject: billed('Linux/UNIX'), facts: { node: withoutType } },
    {
      why: 'the node says a word of tomorrow',
      subject: billed('Linux/UNIX'),
      facts: reports('BottlerocketOS'),
    },
    { why: 'a word that every object has', subject: billed('Linux/UNIX'), facts: reports('toString') },
    { why: 'EC2 says a word of tomorrow', subject: billed('Fuchsia'), facts: reports('Linux') },
    { why: 'a database is billed', subject: billed('SQL Server Enterprise'), facts: reports('Linux') },
    { why: 'EC2 contradicts itself', subject: windows('Linux/UNIX'), facts: reports('Windows') },
  ],
});
