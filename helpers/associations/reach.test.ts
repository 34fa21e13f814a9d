import { describe, expect, test } from 'vitest';
import { type Reach, reachOf, type Targetable } from './reach.ts';

const web: Targetable = { id: 'i-0123456789abcdef0', tags: { Env: 'prod', Role: 'web', Empty: '' } };
const untagged: Targetable = { id: 'i-0fedcba9876543210', tags: {} };
const hybrid: Targetable = { id: 'mi-0123456789abcdef0' };

const ids = (...values: string[]) => ({ key: 'InstanceIds', values });
const tag = (key: string, ...values: string[]) => ({ key: `tag:${key}`, values });
const tagKeys = (...values: string[]) => ({ key: 'tag-key', values });
const group = { key: 'resource-groups:Name', values: ['web-servers'] };

type Case = readonly [why: string, association: Parameters<typeof reachOf>[0], node: Targetable];

const cases: Readonly<Record<Reach['reaches'], readonly Case[]>> = {
  yes: [
    ['the older form names it', { instanceId: web.id, targets: [] }, web],
    ['both forms name it', { instanceId: web.id, targets: [ids(web.id)] }, web],
    ['it is one of the ids', { targets: [ids(untagged.id, web.id)] }, web],
    ['it is in the second list of ids', { targets: [ids(untagged.id), ids(web.id)] }, web],
    ['all nodes are meant', { targets: [ids('*')] }, untagged],
    ['all nodes are meant, hybrid ones among them', { targets: [ids('*')] }, hybrid],
    ['its tag has the value', { targets: [tag('Env', 'prod')] }, web],
    ['its tag has one of the values', { targets: [tag('Env', 'dev', 'prod')] }, web],
    ['its tag is empty, as asked', { targets: [tag('Empty', '')] }, web],
    ['it has one of the tag keys', { targets: [tagKeys('Team', 'Env')] }, web],
    ['all its targets are met', { targets: [tag('Env', 'prod'), tag('Role', 'web')] }, web],
    ['a hybrid node is named', { targets: [ids(hybrid.id)] }, hybrid],
  ],
  no: [
    ['it has no target', { targets: [] }, web],
    ['the older form names another', { instanceId: untagged.id, targets: [] }, web],
    ['other ids are named', { targets: [ids(untagged.id)] }, web],
    ['its id is longer than the one named', { targets: [ids(web.id.slice(0, -1))] }, web],
    ['its tag has another value', { targets: [tag('Env', 'dev')] }, web],
    ['values are compared with their case', { targets: [tag('Env', 'Prod')] }, web],
    ['keys are compared with their case', { targets: [tag('env', 'prod')] }, web],
    ['it lacks the tag', { targets: [tag('Env', 'prod')] }, untagged],
    ['a key that every object has is no tag', { targets: [tag('toString', 'x')] }, web],
    ['it lacks the tag key', { targets: [tagKeys('toString', 'Team')] }, web],
    ['it lacks the tag that has any value', { targets: [tag('Team', '*')] }, web],
    ['none of its targets is met', { targets: [tag('Env', 'dev'), tag('Role', 'db')] }, web],
    ['no values are given', { targets: [ids()] }, web],
  ],
  unknown: [
    ['a resource group', { targets: [group] }, web],
    ['a resource group, the form of Automation', { targets: [{ key: 'ResourceGroup', values: ['x'] }] }, web],
    ['a key of tomorrow', { targets: [{ key: 'FleetName', values: ['x'] }] }, web],
    ['a tag of a hybrid node', { targets: [tag('Env', 'prod')] }, hybrid],
    ['a tag key of a hybrid node', { targets: [tagKeys('Env')] }, hybrid],
    ['a tag that may have any value', { targets: [tag('Env', '*')] }, web],
    ['some of its targets are met', { targets: [tag('Env', 'prod'), tag('Role', 'db')] }, web],
    ['some are met, others unknown', { targets: [tag('Env', 'prod'), group] }, web],
    ['some are not met, others unknown', { targets: [tag('Env', 'dev'), group] }, web],
  ],
};

describe.each(Object.entries(cases))('%s', (reaches, list) => {
  test.each(list)('%s', (_, association, node) => {
    expect(reachOf(association, node).reaches).toBe(reaches);
  });
});

test('the order of targets does not matter', () => {
  const targets = [tag('Env', 'prod'), group, ids('*'), tag('Role', 'db')];
  for (const node of [web, untagged, hybrid]) {
    expect(reachOf({ targets: targets.toReversed() }, node)).toEqual(reachOf({ targets }, node));
  }
});

test('what is unknown says why', () => {
  expect(reachOf({ targets: [group] }, web)).toEqual({
    reaches: 'unknown',
    because: 'it targets resource-groups:Name web-servers, whose members are not read',
  });
});
