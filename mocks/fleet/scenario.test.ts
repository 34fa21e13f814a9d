import { describe, expect, test } from 'vitest';
import { about, type Described, declare, declaredIn, needing } from './scenario.ts';

const all: readonly Described[] = [
  { id: 'ssm/a', kind: 'node', actions: ['ec2:DescribeInstances', 'ssm:DescribeInstanceInformation'] },
  { id: 'ec2/b', kind: 'instance', actions: ['ec2:DescribeInstances'] },
  { id: 'ec2/c', kind: 'vpc', actions: ['ec2:DescribeInstanceStatus'] },
];

describe('whom a declaration means', () => {
  test.each([
    ['an id', ['x/y'], ['x/y']],
    ['an action', [needing('ec2:DescribeInstances')], ['ec2/b', 'ssm/a']],
    ['a service', [needing('ssm:*')], ['ssm/a']],
    ['actions that begin alike', [needing('ec2:DescribeInstance*')], ['ec2/b', 'ec2/c', 'ssm/a']],
    ['an action that begins as another', [needing('ec2:DescribeInstance')], []],
    ['one of two actions', [needing('ssm:*', 'ec2:DescribeInstanceStatus')], ['ec2/c', 'ssm/a']],
    ['kinds of subjects', [about('instance', 'node')], ['ec2/b', 'ssm/a']],
    ['one that is meant twice', ['ssm/a', about('node')], ['ssm/a']],
    ['nothing', [], []],
  ])('%s', (_, undecided, ids) => {
    expect(declaredIn(declare({ undecided }), all).undecided).toEqual(ids);
  });
});

test('violations without subjects are none, and subjects come in order', () => {
  const violation = { invariant: 'ssm/a', code: 'x' };
  const violates = [
    { ...violation, subjects: [] },
    { ...violation, subjects: ['b', 'a'] },
  ];
  expect(declare({ violates }).violates).toEqual([{ ...violation, subjects: ['a', 'b'] }]);
});
