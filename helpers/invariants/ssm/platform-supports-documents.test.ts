import type { DocumentDemand } from '../../model/document-demand.ts';
import type { ManagedNode } from '../../model/node.ts';
import { readingOf, type Unread, unreadBecause } from '../../model/reading.ts';
import { testInvariant } from '../test-invariant.ts';
import { platformSupportsDocuments } from './platform-supports-documents.ts';

const at = { account: '111122223333', region: 'eu-west-1' };
const unknown: ManagedNode = { ...at, id: 'i-0123456789abcdef0', kind: 'node', hybrid: false };
const linux: ManagedNode = { ...unknown, platformType: 'Linux' };
const windows: ManagedNode = { ...unknown, platformType: 'Windows' };

const everywhere = readingOf(['Windows', 'Linux', 'MacOS']);
const onWindows = readingOf(['Windows']);
const inventory: DocumentDemand = {
  document: 'AWS-GatherSoftwareInventory',
  association: { id: '7d2b9a54-0000-4000-a000-000000000001' },
  platforms: everywhere,
};
const powerShell: DocumentDemand = {
  document: 'AWS-InstallPowerShellModule',
  association: { id: '7d2b9a54-0000-4000-a000-000000000002', name: 'Pester' },
  platforms: onWindows,
};
const configured: DocumentDemand = { document: 'AWS-ConfigureCloudWatch', platforms: onWindows };
const doubt = 'it targets resource-groups:Name web, whose members are not read';
const denied: Unread = { ...at, reason: 'denied', action: 'ssm:DescribeDocument', detail: 'said so' };
const unread: DocumentDemand = { document: 'Shop-Secrets', platforms: unreadBecause(denied) };
const asked = (items: readonly DocumentDemand[], gaps: readonly Unread[] = []) => ({
  demands: { items, gaps },
});

testInvariant(platformSupportsDocuments(), {
  now: Date.parse('2026-11-21T06:00:00Z'),
  upheld: [
    { why: 'nothing is to run on it', subject: linux, facts: asked([]) },
    { why: 'the document is for all platforms', subject: linux, facts: asked([inventory]) },
    { why: 'the document is for its platform', subject: windows, facts: asked([inventory, powerShell]) },
    {
      why: 'it fits, so it does not matter whether it is meant',
      subject: windows,
      facts: asked([{ ...powerShell, doubt }]),
    },
  ],
  violated: [
    {
      why: 'an association with a document for Windows',
      code: 'unsupported-platform',
      subject: linux,
      facts: asked([inventory, powerShell]),
      evidence: {
        document: 'AWS-InstallPowerShellModule',
        documentPlatforms: 'Windows',
        nodePlatform: 'Linux',
        askedBy: 'association 7d2b9a54-0000-4000-a000-000000000002 (Pester)',
      },
    },
    {
      why: 'the configuration names it',
      code: 'unsupported-platform',
      subject: linux,
      facts: asked([configured]),
      evidence: {
        document: 'AWS-ConfigureCloudWatch',
        documentPlatforms: 'Windows',
        nodePlatform: 'Linux',
        askedBy: 'the configuration',
      },
    },
    {
      why: 'two of them',
      code: 'unsupported-platform',
      subject: { ...linux, platformType: 'MacOS' },
      facts: asked([configured, powerShell]),
      evidence: { document: 'AWS-ConfigureCloudWatch', alsoUnsupported: 'AWS-InstallPowerShellModule' },
    },
    {
      why: 'what is seen counts, though not all was listed',
      code: 'unsupported-platform',
      subject: linux,
      facts: asked([unread, powerShell], [denied]),
    },
  ],
  undecided: [
    { why: 'the platform is unknown', subject: unknown, facts: asked([inventory]) },
    { why: 'a document was not read', subject: linux, facts: asked([inventory, unread]) },
    { why: 'not all associations were listed', subject: linux, facts: asked([inventory], [denied]) },
    {
      why: 'it does not fit, and may not be meant',
      subject: linux,
      facts: asked([{ ...powerShell, doubt }]),
    },
  ],
});
