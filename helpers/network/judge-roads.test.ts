import { expect, test } from 'vitest';
import { inIsolated, inPrivate } from './healthy-vpc.ts';
import { judgeRoads, type RoadsAsked } from './judge-roads.ts';
import { routes } from './test-roads.ts';
import {
  at,
  byTransitGateway,
  byUnreadDns,
  byUnreadList,
  type Given,
  instanceFrom,
  refused,
  viewOf,
} from './test-views.ts';
import type { Traveller } from './traveller.ts';

const refusals = [refused('ec2:DescribeVpcAttribute'), refused('ec2:GetManagedPrefixListEntries')];
const byUnreadRoute = [routes('rtb-private', { destinationPrefixListId: 'pl-1', natGatewayId: 'nat-1' })];

const asked = (from: Traveller, given: Given, more: Partial<RoadsAsked> = {}): RoadsAsked => ({
  instance: instanceFrom(from),
  view: viewOf(given),
  isHeard: false,
  ...more,
});
const refusing = (from: Traveller, given: Given): RoadsAsked =>
  asked(from, given, { view: viewOf(given, refusals) });

test.for([
  [
    'the hop at which sight ends is named',
    asked(inPrivate, byTransitGateway),
    { reason: 'inconclusive', action: 'ec2:DescribeRouteTables', detail: /ssm .*transit-gateway tgw-1/ },
  ],
  [
    'a contradiction tells both sides',
    asked(inPrivate, [routes('rtb-private')], { isHeard: true }),
    { reason: 'inconclusive', action: 'ec2:DescribeRouteTables', detail: /no-route rtb-private.*hears from/ },
  ],
  [
    'an attribute that was refused is to be allowed',
    refusing(inIsolated, byUnreadDns),
    { reason: 'denied', action: 'ec2:DescribeVpcAttribute', detail: /not authorized/ },
  ],
  [
    'so is a prefix list in a rule',
    refusing(inPrivate, byUnreadList),
    { reason: 'denied', action: 'ec2:GetManagedPrefixListEntries', detail: /not authorized/ },
  ],
  [
    'and one in a route',
    refusing(inPrivate, byUnreadRoute),
    { reason: 'denied', action: 'ec2:GetManagedPrefixListEntries', detail: /not authorized/ },
  ],
  [
    'a refusal is not blamed for what lies out of sight',
    refusing(inPrivate, byTransitGateway),
    { reason: 'inconclusive', action: 'ec2:DescribeRouteTables', detail: /tgw-1/ },
  ],
] as const)('undecided: %s', ([, question, { reason, action, detail }]) => {
  const verdict = { outcome: 'undecided', reason, action, detail: expect.stringMatching(detail) };
  expect(judgeRoads(question)).toEqual(verdict);
});

test('the cause is the resource to change, where it lies', () => {
  const { account, region } = at;
  expect(judgeRoads(asked(inPrivate, [routes('rtb-private')]))).toMatchObject({
    outcome: 'violated',
    code: 'no-route',
    cause: { account, region, kind: 'route-table', id: 'rtb-private' },
  });
});
