import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endpointPolicyEffect } from './endpoint-policy.ts';
import { aws, channels, policy, role, use } from './example-endpoint.ts';

const statements = fc.record({
  Effect: fc.constantFrom('Allow', 'Deny'),
  Principal: fc.constantFrom('*', aws(role).Principal, aws('444455556666').Principal),
  Action: fc.constantFrom('*', 'ssmmessages:*', ...channels),
  Resource: fc.constantFrom('*', 'arn:aws:s3:::b', 'arn:aws:ssm:*'),
  Condition: fc.constantFrom({}, { StringEquals: { 'aws:SourceVpc': use.vpcId } }, { Null: { a: 'true' } }),
});
const lists = fc.array(statements, { maxLength: 5 });

test('a further Deny never opens an endpoint', () => {
  fc.assert(
    fc.property(lists, statements, (list, further) => {
      fc.pre(endpointPolicyEffect(policy(...list), use).verdict !== 'allows');
      const after = endpointPolicyEffect(policy(...list, { ...further, Effect: 'Deny' }), use);
      expect(after.verdict).not.toBe('allows');
    }),
  );
});

test('a further Allow never closes an endpoint', () => {
  fc.assert(
    fc.property(lists, statements, (list, further) => {
      fc.pre(endpointPolicyEffect(policy(...list), use).verdict === 'allows');
      const after = endpointPolicyEffect(policy(...list, { ...further, Effect: 'Allow' }), use);
      expect(after.verdict).toBe('allows');
    }),
  );
});

test('the order of statements does not matter', () => {
  fc.assert(
    fc.property(lists, (list) => {
      const reversed = endpointPolicyEffect(policy(...list.toReversed()), use);
      expect(reversed).toEqual(endpointPolicyEffect(policy(...list), use));
    }),
  );
});
