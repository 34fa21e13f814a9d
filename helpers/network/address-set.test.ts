import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AddressSet, addressesIn, coverageOf, shared, together, without } from './address-set.ts';

test.for([
  [['10.0.0.0/8'], ['0.0.0.0/0'], 'all'],
  [['0.0.0.0/0'], ['0.0.0.0/1', '128.0.0.0/1'], 'all'],
  [['10.0.0.0/8'], ['10.0.0.0/9'], 'some'],
  [['10.0.0.0/8', '52.0.0.0/8'], ['52.0.0.0/8'], 'some'],
  [['10.0.0.0/8'], ['11.0.0.0/8', '9.0.0.0/8'], 'none'],
  [['10.0.0.0/8'], [], 'none'],
  [['10.0.0.0/8'], ['::/0'], 'none'],
] as const)('%s by %s: %s', ([wanted, by, coverage]) => {
  expect(coverageOf(addressesIn(wanted, 'ipv4'), addressesIn(by, 'ipv4'))).toBe(coverage);
});

const numbers = fc.uniqueArray(fc.nat({ max: 63 }));
const setOf = (members: readonly number[]): AddressSet =>
  together(members.map((member) => [BigInt(member), BigInt(member)] as const));
const membersOf = (set: AddressSet): readonly number[] =>
  Array.from({ length: 64 }, (_, index) => index).filter((member) =>
    set.some(([first, last]) => BigInt(member) >= first && BigInt(member) <= last),
  );

test('intervals behave as the sets of their members', () => {
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      const among = (holds: (member: number) => boolean) =>
        Array.from({ length: 64 }, (_, member) => member).filter(holds);
      const [left, right] = [setOf(a), setOf(b)];
      expect(membersOf(together(left, right))).toEqual(among((each) => a.includes(each) || b.includes(each)));
      expect(membersOf(without(left, right))).toEqual(among((each) => a.includes(each) && !b.includes(each)));
      expect(membersOf(shared(left, right))).toEqual(among((each) => a.includes(each) && b.includes(each)));
    }),
  );
});
