import { drop, rules, testRoads } from './test-roads.ts';

const byNat = 'open rtb-private nat-1 rtb-public igw-1';
const any = '0.0.0.0/0';
const allIn = [100, 'in', 'allow', any] as const;
const allOut = [100, 'out', 'allow', any] as const;

testRoads([
  { why: 'no rule at all', given: [rules('acl-1')], road: 'closed nacl-egress acl-1 (+ nacl-return)' },
  {
    why: 'only the rule that nobody can delete',
    given: [rules('acl-1', [32_767, 'in', 'deny', any], [32_767, 'out', 'deny', any])],
    road: 'closed nacl-egress acl-1 (+ nacl-return)',
  },
  {
    why: 'exactly what is needed',
    given: [
      rules('acl-1', [100, 'out', 'allow', any, [443, 443]], [100, 'in', 'allow', any, [1024, 65_535]]),
    ],
    road: byNat,
  },
  {
    why: 'another port out',
    given: [rules('acl-1', [100, 'out', 'allow', any, [80, 80]], allIn)],
    road: 'closed nacl-egress acl-1',
  },
  {
    why: 'an earlier deny overlaps a later allow',
    given: [rules('acl-1', [90, 'out', 'deny', any, [400, 500]], allOut, allIn)],
    road: 'closed nacl-egress acl-1',
  },
  {
    why: 'a later deny comes too late',
    given: [rules('acl-1', allOut, [110, 'out', 'deny', any, [443, 443]], allIn)],
    road: byNat,
  },
  {
    why: 'numbers decide, not the order of the listing',
    given: [rules('acl-1', allOut, allIn, [9, 'out', 'deny', any, [443, 443]])],
    road: 'closed nacl-egress acl-1',
  },
  {
    why: 'an earlier deny of private addresses',
    given: [rules('acl-1', [90, 'out', 'deny', '192.168.0.0/16'], allOut, allIn)],
    road: byNat,
  },
  {
    why: 'an earlier deny of some public addresses',
    given: [rules('acl-1', [90, 'out', 'deny', '52.94.0.0/16'], allOut, allIn)],
    road: 'undecided ambiguous-rule acl-1',
  },
  {
    why: 'an earlier deny of some public addresses, which a still earlier rule allows',
    given: [
      rules('acl-1', [80, 'out', 'allow', '52.0.0.0/8'], [90, 'out', 'deny', '52.94.0.0/16'], allOut, allIn),
    ],
    road: byNat,
  },
  {
    why: 'two denies that together cover everything',
    given: [
      rules('acl-1', [80, 'out', 'deny', '0.0.0.0/1'], [90, 'out', 'deny', '128.0.0.0/1'], allOut, allIn),
    ],
    road: 'closed nacl-egress acl-1',
  },
  {
    why: 'two allows that together cover everything',
    given: [rules('acl-1', [80, 'out', 'allow', '0.0.0.0/1'], [90, 'out', 'allow', '128.0.0.0/1'], allIn)],
    road: byNat,
  },
  {
    why: 'an earlier deny of UDP',
    given: [rules('acl-1', [90, 'out', 'deny', any, [443, 443], '17'], allOut, allIn)],
    road: byNat,
  },
  {
    why: 'an earlier deny of all protocols ignores its ports',
    given: [rules('acl-1', [90, 'out', 'deny', any, [22, 22], '-1'], allOut, allIn)],
    road: 'closed nacl-egress acl-1',
  },
  {
    why: 'an earlier deny of other ports',
    given: [rules('acl-1', [90, 'out', 'deny', any, [22, 80]], allOut, allIn)],
    road: byNat,
  },
  {
    why: 'private addresses only out',
    given: [rules('acl-1', [100, 'out', 'allow', '10.0.0.0/8'], allIn)],
    road: 'closed nacl-egress acl-1',
  },
  {
    why: 'rules for IPv6 only',
    given: [rules('acl-1', [100, 'out', 'allow', '::/0'], [100, 'in', 'allow', '::/0'])],
    road: 'closed nacl-egress acl-1 (+ nacl-return)',
  },
  {
    why: 'the network ACL was not read',
    given: [drop('networkAcls', 'acl-1')],
    road: 'undecided not-read subnet-a',
  },
  {
    why: 'a block that is no CIDR',
    given: [rules('acl-1', [90, 'out', 'deny', 'anywhere'], allOut, allIn)],
    road: 'undecided not-read acl-1',
  },
]);
