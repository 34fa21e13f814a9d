import fc from 'fast-check';
import { expect, test } from 'vitest';
import { broken, entries, rule } from './broken-vpc.ts';
import type { NetworkAclEntry, NetworkFacts } from './facts.ts';
import { inDual, inIsolated, inPrivate, inPublic, inSix } from './healthy-vpc.ts';
import { prepareNetwork } from './prepared-network.ts';
import { roadToService } from './road-to-service.ts';
import { inOneLine } from './test-roads.ts';
import type { Traveller } from './traveller.ts';

const traveller = fc.constantFrom(inPrivate, inPublic, inIsolated, inSix, inDual);

const roadIn = (facts: NetworkFacts, from: Traveller) => roadToService(prepareNetwork(facts), from, 'ssm');

const rank = { closed: 0, undecided: 1, open: 2 };

test('adding an allow to a security group never closes a road', () => {
  fc.assert(
    fc.property(
      broken,
      traveller,
      rule,
      fc.constantFrom('ipPermissions' as const, 'ipPermissionsEgress' as const),
      (facts, from, allow, direction) => {
        const more = {
          ...facts,
          securityGroups: facts.securityGroups.map((group) => ({
            ...group,
            [direction]: [...group[direction], allow],
          })),
        };
        expect(rank[roadIn(more, from).verdict]).toBeGreaterThanOrEqual(rank[roadIn(facts, from).verdict]);
      },
    ),
    { numRuns: 300 },
  );
});

test('rules of a network ACL after the deciding ones never matter', () => {
  const deciding = fc.constantFrom('allow', 'deny').chain((ruleAction) =>
    fc.constant(
      [true, false].flatMap((out): NetworkAclEntry[] => [
        { ruleNumber: 1000, egress: out, protocol: '-1', ruleAction, cidrBlock: '0.0.0.0/0' },
        { ruleNumber: 1001, egress: out, protocol: '-1', ruleAction, ipv6CidrBlock: '::/0' },
      ]),
    ),
  );
  fc.assert(
    fc.property(broken, traveller, deciding, entries, (facts, from, last, later) => {
      const after = later.map((each) => ({ ...each, ruleNumber: each.ruleNumber + 2000 }));
      const withRules = (...added: readonly NetworkAclEntry[]) => ({
        ...facts,
        networkAcls: facts.networkAcls.map((acl) => ({
          ...acl,
          entries: [...acl.entries.filter(({ ruleNumber }) => ruleNumber < 1000), ...added],
        })),
      });
      expect(roadIn(withRules(...last, ...after), from)).toEqual(roadIn(withRules(...last), from));
    }),
    { numRuns: 200 },
  );
});

test('renumbering rules in their order changes nothing', () => {
  fc.assert(
    fc.property(broken, traveller, fc.integer({ min: 1, max: 9 }), (facts, from, factor) => {
      const renumbered = {
        ...facts,
        networkAcls: facts.networkAcls.map((acl) => ({
          ...acl,
          entries: acl.entries.map((each) => ({ ...each, ruleNumber: each.ruleNumber * factor + 3 })),
        })),
      };
      expect(inOneLine(roadIn(renumbered, from))).toBe(inOneLine(roadIn(facts, from)));
    }),
    { numRuns: 200 },
  );
});

/** Every list at every depth in another order, decided by a seed. */
const shuffled = <T>(value: T, seed: number): T => {
  let state = seed;
  const next = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state;
  };
  const walk = (each: unknown): unknown => {
    if (Array.isArray(each)) {
      const keyed = each.map((item) => [next(), walk(item)] as const);
      return keyed.sort(([a], [b]) => a - b).map(([, item]) => item);
    }
    if (typeof each !== 'object' || each === null) return each;
    return Object.fromEntries(Object.entries(each).map(([key, item]) => [key, walk(item)]));
  };
  return walk(value) as T;
};

test('the answer does not depend on the order in which facts are listed', () => {
  fc.assert(
    fc.property(broken, traveller, fc.integer({ min: 1, max: 2 ** 31 - 1 }), (facts, from, seed) => {
      expect(roadIn(shuffled(facts, seed), shuffled(from, seed))).toEqual(roadIn(facts, from));
    }),
    { numRuns: 300 },
  );
});

test('the answer for an instance does not depend on who asked before', () => {
  fc.assert(
    fc.property(
      broken,
      fc.shuffledSubarray([inPrivate, inPublic, inIsolated, inSix, inDual]),
      (facts, order) => {
        const network = prepareNetwork(facts);
        const together = order.map((from) => roadToService(network, from, 'ssm'));
        expect(together).toEqual(order.map((from) => roadIn(facts, from)));
      },
    ),
  );
});

test('standing for the whole subnet gives the answer of the very address', () => {
  fc.assert(
    fc.property(broken, (facts) => {
      const apart = {
        ...facts,
        networkAcls: facts.networkAcls.map((acl) => ({
          ...acl,
          // A last rule that changes nothing, but tells an address of each subnet apart from its neighbours.
          entries: [
            ...acl.entries,
            ...['10.0.1.10/32', '10.0.9.10/32'].map((cidrBlock, index) => ({
              ruleNumber: 32_000 + index,
              egress: false,
              protocol: '-1',
              ruleAction: 'deny',
              cidrBlock,
            })),
          ],
        })),
      };
      for (const from of [inPrivate, inIsolated]) {
        expect(inOneLine(roadIn(apart, from))).toBe(inOneLine(roadIn(facts, from)));
      }
    }),
    { numRuns: 200 },
  );
});
