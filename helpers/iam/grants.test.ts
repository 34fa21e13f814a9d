import { expect, test } from 'vitest';
import type { SimulationRow } from '../model/simulation-row.ts';
import { allowed, clear, denied, get, lacking, notGranted, update } from './example-rows.ts';
import { grantsOf } from './grants.ts';

test.each<[string, readonly SimulationRow[], readonly string[]]>([
  ['all allowed', [allowed(update), allowed(get)], [update, get]],
  ['in another order', [allowed(get), allowed(update)], [update, get]],
  ['in another case', [allowed('SSM:updateinstanceinformation')], [update]],
  ['a decision in another case', [{ ...allowed(update), EvalDecision: 'Allowed' }], [update]],
  ['more than was asked', [allowed(update), denied('s3:GetObject', 'x')], [update]],
  [
    'allowed by boundary and organization',
    [
      {
        ...allowed(update),
        OrganizationsDecisionDetail: { AllowedByOrganizations: true },
        PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: true },
      },
    ],
    [update],
  ],
  ['on every resource', [allowed(update), allowed(update)], [update]],
  ['nothing wanted', [], []],
])('granted: %s', (_, rows, wanted) => {
  expect(grantsOf(rows, wanted)).toEqual({ verdict: 'granted', ...clear });
});

test('granted, with the keys that statements of no concern asked for', () => {
  const rows = [
    { ...allowed(update), ...lacking('s3:prefix') },
    { ...allowed(get), ...lacking('aws:username', 's3:prefix') },
  ];
  expect(grantsOf(rows, [update, get])).toEqual({
    verdict: 'granted',
    missingContext: ['aws:username'],
    unanswered: [],
  });
});

test.each<[string, readonly SimulationRow[], object]>([
  ['no row', [allowed(get)], { missingContext: [], unanswered: [update] }],
  ['no decision', [{ EvalActionName: update }], { missingContext: [], unanswered: [update] }],
  [
    'a decision of tomorrow for one resource',
    [{ ...allowed(update), ResourceSpecificResults: [{ EvalResourceDecision: 'perhaps' }] }],
    { missingContext: [], unanswered: [update] },
  ],
  [
    'a decision of tomorrow',
    [{ EvalActionName: update, EvalDecision: 'perhaps' }],
    { missingContext: [], unanswered: [update] },
  ],
  [
    'a key that was not given',
    [{ ...notGranted(update), ...lacking('aws:SourceVpce') }],
    { missingContext: ['aws:SourceVpce'], unanswered: [] },
  ],
  [
    'a Deny for want of a key',
    [{ ...denied(update, 'x'), ...lacking('aws:SourceVpce') }],
    { missingContext: ['aws:SourceVpce'], unanswered: [] },
  ],
  [
    'a key missing for a resource',
    [
      {
        ...notGranted(update),
        ResourceSpecificResults: [{ EvalResourceDecision: 'implicitDeny', ...lacking('ec2:osuser') }],
      },
    ],
    { missingContext: ['ec2:osuser'], unanswered: [] },
  ],
  [
    'keys of allowed rows left aside',
    [
      { ...allowed(get), ...lacking('s3:prefix') },
      { ...notGranted(update), ...lacking('aws:SourceVpc', 'aws:SourceVpc') },
    ],
    { missingContext: ['aws:SourceVpc'], unanswered: [] },
  ],
])('undecided: %s', (_, rows, doubts) => {
  expect(grantsOf(rows, [update])).toEqual({ verdict: 'undecided', ...doubts });
});
