import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coreActions } from './core-actions.ts';
import { by } from './example-rows.ts';
import { grantsOf } from './grants.ts';

const anyRow = fc.record({
  EvalActionName: fc.constantFrom(...coreActions.slice(0, 4)),
  EvalDecision: fc.constantFrom('allowed', 'implicitDeny', 'explicitDeny'),
  MatchedStatements: fc.array(fc.constantFrom(by('A'), by('B'), by('C', 'Permissions Boundary Policy'))),
  MissingContextValues: fc.constantFrom([], ['aws:SourceVpce']),
  OrganizationsDecisionDetail: fc.constantFrom(undefined, { AllowedByOrganizations: false }),
});
const rows = fc.array(anyRow);
const wanted = coreActions.slice(0, 3);

test('the order of rows does not matter', () => {
  fc.assert(
    fc.property(rows, (list) => {
      expect(grantsOf(list.toReversed(), wanted)).toEqual(grantsOf(list, wanted));
    }),
  );
});

test('the case of action names does not matter', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const shouted = list.map((row) => ({ ...row, EvalActionName: row.EvalActionName.toUpperCase() }));
      expect(grantsOf(shouted, wanted)).toEqual(grantsOf(list, wanted));
    }),
  );
});

test('a further row never turns anything else into granted, save by answering what was unanswered', () => {
  fc.assert(
    fc.property(rows, anyRow, (list, further) => {
      const before = grantsOf(list, wanted);
      fc.pre(before.verdict !== 'granted' && before.unanswered.length === 0);
      expect(grantsOf([...list, further], wanted).verdict).not.toBe('granted');
    }),
  );
});
