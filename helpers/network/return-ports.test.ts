import { inPrivate } from './healthy-vpc.ts';
import { rules, testRoads } from './test-roads.ts';
import type { Traveller } from './traveller.ts';

const byNat = 'open rtb-private nat-1 rtb-public igw-1';
const any = '0.0.0.0/0';
const allIn = [100, 'in', 'allow', any] as const;
const allOut = [100, 'out', 'allow', any] as const;
const windows: Traveller = { ...inPrivate, platform: 'Windows' };
const mac: Traveller = { ...inPrivate, platform: 'MacOS' };
const unknown: Traveller = { instanceId: 'i-1', networkInterfaces: inPrivate.networkInterfaces };

testRoads([
  { why: 'no answer comes in', given: [rules('acl-1', allOut)], road: 'closed nacl-return acl-1' },
  {
    why: 'answers only from private addresses',
    given: [rules('acl-1', allOut, [100, 'in', 'allow', '10.0.0.0/8'])],
    road: 'closed nacl-return acl-1',
  },
  {
    why: 'answers only to port 443, as if a node were a server',
    given: [rules('acl-1', allOut, [100, 'in', 'allow', any, [443, 443]])],
    road: 'closed nacl-return acl-1',
  },
  {
    why: 'answers on the ports of Linux',
    given: [rules('acl-1', allOut, [100, 'in', 'allow', any, [32_768, 60_999]])],
    road: byNat,
  },
  {
    why: 'answers to Linux on the ports of Windows',
    given: [rules('acl-1', allOut, [100, 'in', 'allow', any, [49_152, 65_535]])],
    road: 'undecided some-ports acl-1',
  },
  {
    why: 'answers to Windows on its ports',
    given: [rules('acl-1', allOut, [100, 'in', 'allow', any, [49_152, 65_535]])],
    from: windows,
    road: byNat,
  },
  {
    why: 'answers to macOS on its ports',
    given: [rules('acl-1', allOut, [100, 'in', 'allow', any, [49_152, 65_535]])],
    from: mac,
    road: byNat,
  },
  {
    why: 'answers to Windows on the lower ports of Linux',
    given: [rules('acl-1', allOut, [100, 'in', 'allow', any, [32_768, 49_151]])],
    from: windows,
    road: 'closed nacl-return acl-1',
  },
  {
    why: 'answers to Linux below its ports',
    given: [rules('acl-1', allOut, [100, 'in', 'allow', any, [1024, 32_767]])],
    road: 'closed nacl-return acl-1',
  },
  {
    why: 'an unknown platform may be the one that the ports are for',
    given: [rules('acl-1', allOut, [100, 'in', 'allow', any, [49_152, 65_535]])],
    from: unknown,
    road: byNat,
  },
  {
    why: 'an unknown platform, and ports that no known one uses',
    given: [rules('acl-1', allOut, [100, 'in', 'allow', any, [1024, 30_000]])],
    from: unknown,
    road: 'undecided some-ports acl-1',
  },
  {
    why: 'an unknown platform, and no port above 1023',
    given: [rules('acl-1', allOut, [100, 'in', 'allow', any, [1, 1023]])],
    from: unknown,
    road: 'closed nacl-return acl-1',
  },
  {
    why: 'two ranges that meet',
    given: [
      rules(
        'acl-1',
        allOut,
        [100, 'in', 'allow', any, [1024, 50_000]],
        [110, 'in', 'allow', any, [50_001, 65_535]],
      ),
    ],
    road: byNat,
  },
  {
    why: 'an earlier deny of a few of the ports',
    given: [rules('acl-1', allOut, [90, 'in', 'deny', any, [40_000, 40_100]], allIn)],
    road: byNat,
  },
  {
    why: 'an earlier deny of many of the ports',
    given: [rules('acl-1', allOut, [90, 'in', 'deny', any, [40_000, 45_000]], allIn)],
    road: 'undecided some-ports acl-1',
  },
  {
    why: 'an earlier deny of all of the ports',
    given: [rules('acl-1', allOut, [90, 'in', 'deny', any, [1024, 65_535]], allIn)],
    road: 'closed nacl-return acl-1',
  },
  {
    why: 'an earlier deny of the ports, from some public addresses',
    given: [rules('acl-1', allOut, [90, 'in', 'deny', '52.94.0.0/16', [1024, 65_535]], allIn)],
    road: 'undecided ambiguous-rule acl-1',
  },
]);
