import { expect, test } from 'vitest';
import {
  actionsOfGroup,
  coreActionGroups,
  coreActions,
  defaultHostActions,
  groupOfAction,
  minimumActions,
  severityOfMissing,
} from './core-actions.ts';

const countOf = (actions: readonly string[], service: string) =>
  actions.filter((action) => action.startsWith(`${service}:`)).length;

test('there are 25 core actions, and 23 without the parameters', () => {
  expect(['ssm', 'ssmmessages', 'ec2messages'].map((service) => countOf(coreActions, service))).toEqual([
    15, 4, 6,
  ]);
  expect(new Set(coreActions).size).toBe(25);
  expect(defaultHostActions).toHaveLength(23);
  expect(coreActions.filter((action) => !defaultHostActions.includes(action))).toEqual([
    'ssm:GetParameter',
    'ssm:GetParameters',
  ]);
});

test('the minimum is part of the core', () => {
  expect(coreActions).toEqual(expect.arrayContaining([...minimumActions]));
});

test('a group has its actions', () => {
  for (const { name, actions } of coreActionGroups) expect(actionsOfGroup(name)).toEqual(actions);
});

test.each([
  ['ssm:UpdateInstanceInformation', 'registration'],
  ['SSMMESSAGES:opendatachannel', 'messaging'],
  ['ssm:GetDocument', 'management'],
  ['ssm:GetParameters', 'parameters'],
  ['ec2messages:GetMessages', 'legacy-messaging'],
  ['s3:GetObject', undefined],
])('%s belongs to %s', (action, name) => {
  expect(groupOfAction(action)?.name).toBe(name);
});

test.each([
  [['ssm:UpdateInstanceInformation'], false, 'critical'],
  [['ssm:GetDocument', 'ssmmessages:OpenDataChannel'], false, 'high'],
  [['ssm:PutInventory'], false, 'medium'],
  [['ssm:GetParameter'], true, 'medium'],
  [['ec2messages:GetMessages'], false, 'low'],
  [['ec2messages:GetMessages'], true, 'high'],
  [['ec2messages:GetMessages', 'ssm:PutInventory'], false, 'medium'],
  [['s3:GetObject'], true, undefined],
  [[], true, undefined],
])('lacking %j with agents before 3.3.40.0 (%s) is %s', (missing, legacyAgents, severity) => {
  expect(severityOfMissing(missing, { legacyAgents })).toBe(severity);
});
