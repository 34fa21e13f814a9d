import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byEc2, ec2, otherAccount, ownAccount, policy, secret } from './example-trust.ts';
import { trusts } from './trust.ts';

const statements = fc.record({
  Effect: fc.constantFrom('Allow', 'Deny'),
  Principal: fc.constantFrom('*', ec2, { Service: 'ssm.amazonaws.com' }, { AWS: '*' }),
  Action: fc.constantFrom('sts:AssumeRole', 'sts:TagSession', 'sts:*'),
  Condition: fc.constantFrom({}, ownAccount.Condition, otherAccount.Condition, secret.Condition),
});

test('a further Deny never makes a role trusted', () => {
  fc.assert(
    fc.property(fc.array(statements), statements, (before, further) => {
      fc.pre(trusts(policy(...before), byEc2).verdict !== 'trusted');
      const after = trusts(policy(...before, { ...further, Effect: 'Deny' }), byEc2);
      expect(after.verdict).not.toBe('trusted');
    }),
  );
});

test('the order of statements does not matter', () => {
  fc.assert(
    fc.property(fc.array(statements), (list) => {
      const { statement: _, ...before } = { statement: undefined, ...trusts(policy(...list), byEc2) };
      expect(trusts(policy(...list.toReversed()), byEc2)).toMatchObject(before);
    }),
  );
});

test('the case of action names does not matter', () => {
  fc.assert(
    fc.property(fc.array(statements), (list) => {
      const shouted = list.map((one) => ({ ...one, Action: one.Action.toUpperCase() }));
      expect(trusts(policy(...shouted), byEc2).verdict).toBe(trusts(policy(...list), byEc2).verdict);
    }),
  );
});
