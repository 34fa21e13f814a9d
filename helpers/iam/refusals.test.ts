import { expect, test } from 'vitest';
import type { SimulationRow } from '../model/simulation-row.ts';
import {
  allowed,
  by,
  clear,
  cutByBoundary,
  cutByOrganization,
  denied,
  get,
  lacking,
  notGranted,
  update,
} from './example-rows.ts';
import { grantsOf } from './grants.ts';

test.each<[string, readonly SimulationRow[], readonly object[]]>([
  ['no statement', [allowed(get), notGranted(update)], [{ code: 'action-not-granted', actions: [update] }]],
  [
    'two without a statement',
    [notGranted(get), notGranted(update)],
    [{ code: 'action-not-granted', actions: [update, get] }],
  ],
  [
    'a Deny',
    [denied(update, 'Lockdown')],
    [{ code: 'action-denied', actions: [update], policy: 'Lockdown' }],
  ],
  ['a Deny by nobody', [denied(update)], [{ code: 'action-denied', actions: [update] }]],
  [
    'Denies of two policies',
    [denied(update, 'B', 'A', 'B')],
    [{ code: 'action-denied', actions: [update], policy: 'A, B' }],
  ],
  [
    'Denies of different policies',
    [denied(get, 'B'), denied(update, 'A')],
    [
      { code: 'action-denied', actions: [update], policy: 'A' },
      { code: 'action-denied', actions: [get], policy: 'B' },
    ],
  ],
  [
    'a boundary that leaves it out',
    [{ ...notGranted(update), ...cutByBoundary }],
    [{ code: 'cut-by-boundary', actions: [update] }],
  ],
  [
    'a boundary that denies it',
    [
      {
        ...denied(update),
        MatchedStatements: [by('ReadOnlyAccess'), by('IAMBlockRead', 'Permissions Boundary Policy')],
        ...cutByBoundary,
      },
    ],
    [{ code: 'cut-by-boundary', actions: [update], policy: 'IAMBlockRead' }],
  ],
  [
    'an organization that leaves it out',
    [{ ...notGranted(update), ...cutByOrganization }],
    [{ code: 'cut-by-organization', actions: [update] }],
  ],
  [
    'an organization that denies it',
    [{ ...denied(update, 'x'), ...cutByOrganization }],
    [{ code: 'cut-by-organization', actions: [update] }],
  ],
  [
    'organization before boundary',
    [{ ...denied(update, 'x'), ...cutByBoundary, ...cutByOrganization }],
    [{ code: 'cut-by-organization', actions: [update] }],
  ],
  [
    'allowed and yet cut',
    [{ ...allowed(update), ...cutByBoundary }],
    [{ code: 'cut-by-boundary', actions: [update] }],
  ],
  [
    'one resource of two',
    [allowed(update), notGranted(update)],
    [{ code: 'action-not-granted', actions: [update] }],
  ],
  [
    'a Deny on one resource, nothing on another',
    [notGranted(update), denied(update, 'A')],
    [{ code: 'action-denied', actions: [update], policy: 'A' }],
  ],
  [
    'one resource within a row',
    [
      {
        ...allowed(update),
        ResourceSpecificResults: [
          { EvalResourceDecision: 'allowed' },
          { EvalResourceDecision: 'implicitDeny' },
        ],
      },
    ],
    [{ code: 'action-not-granted', actions: [update] }],
  ],
  [
    'all four at once, the outermost first',
    [
      notGranted(update),
      denied(get, 'A'),
      { ...notGranted('ssm:GetManifest'), ...cutByBoundary },
      { ...notGranted('ssm:PutInventory'), ...cutByOrganization },
    ],
    [
      { code: 'cut-by-organization', actions: ['ssm:PutInventory'] },
      { code: 'cut-by-boundary', actions: ['ssm:GetManifest'] },
      { code: 'action-denied', actions: [get], policy: 'A' },
      { code: 'action-not-granted', actions: [update] },
    ],
  ],
])('refused: %s', (_, rows, refusals) => {
  const wanted = [update, get, 'ssm:GetManifest', 'ssm:PutInventory'].filter((action) =>
    rows.some(({ EvalActionName }) => EvalActionName === action),
  );
  expect(grantsOf(rows, wanted)).toEqual({ verdict: 'refused', refusals, ...clear });
});

test('refused, with what is in doubt beside it', () => {
  const rows = [
    notGranted(update),
    { ...notGranted(get), ...lacking('aws:SourceVpce') },
    { ...allowed('ssm:PutInventory'), ...lacking('s3:prefix') },
  ];
  expect(grantsOf(rows, [update, get, 'ssm:GetManifest', 'ssm:PutInventory'])).toEqual({
    verdict: 'refused',
    refusals: [{ code: 'action-not-granted', actions: [update] }],
    missingContext: ['aws:SourceVpce'],
    unanswered: ['ssm:GetManifest'],
  });
});

test.each([
  ['s3:prefix', 'refused'],
  ['kms:ViaService', 'refused'],
  ['aws:SourceVpce', 'undecided'],
  ['AWS:SourceVpce', 'undecided'],
  ['ssm:resourceTag/Team', 'undecided'],
  ['ec2:SourceInstanceARN', 'undecided'],
])(
  'a refusal that lacks %s is %s: a request to Systems Manager has no keys of other services',
  (key, verdict) => {
    expect(grantsOf([{ ...notGranted(update), ...lacking(key) }], [update]).verdict).toBe(verdict);
  },
);
