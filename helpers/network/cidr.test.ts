import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCidr } from './cidr.ts';

test.for([
  ['10.0.0.0/8', 0x0a000000n, 0x0affffffn],
  ['10.1.2.3/8', 0x0a000000n, 0x0affffffn],
  ['255.255.255.255', 0xffffffffn, 0xffffffffn],
  ['0.0.0.0/0', 0n, 0xffffffffn],
  ['::1', 1n, 1n],
  ['::', 0n, 0n],
  ['::/0', 0n, (1n << 128n) - 1n],
  ['1::/16', 1n << 112n, (2n << 112n) - 1n],
  ['::ffff:1.2.3.4', 0xffff01020304n, 0xffff01020304n],
  ['2001:DB8:0:0:0:0:0:1/128', 0x20010db8000000000000000000000001n, 0x20010db8000000000000000000000001n],
] as const)('%s', ([text, first, last]) => {
  expect(parseCidr(text)).toMatchObject({ first, last });
});

test.for([
  '',
  '10.0.0.0/33',
  '10.0.0/8',
  '::/129',
  '10.0.0.0/',
  '10.0.0.0/8/8',
  '10.0.0.0/-1',
  '10.0.0.0/a',
  'fe80::1%eth0',
  'sg-1',
])('no CIDR: "%s"', (text) => {
  expect(parseCidr(text)).toBeUndefined();
});

test('an IPv4 block holds its addresses and no other', () => {
  fc.assert(
    fc.property(fc.ipV4(), fc.ipV4(), fc.nat({ max: 32 }), (block, address, length) => {
      const bits = (text: string) =>
        text
          .split('.')
          .map((part) => Number(part).toString(2).padStart(8, '0'))
          .join('');
      const inside = bits(block).slice(0, length) === bits(address).slice(0, length);
      const cidr = parseCidr(`${block}/${length}`);
      const at = parseCidr(address);
      expect(cidr && at && at.first >= cidr.first && at.last <= cidr.last).toBe(inside);
    }),
  );
});

test('an IPv6 address is the number that the platform makes of it', () => {
  fc.assert(
    fc.property(fc.ipV6(), (address) => {
      const compressed = new URL(`http://[${address}]/`).hostname.slice(1, -1);
      expect(parseCidr(address)?.first).toBe(parseCidr(compressed)?.first);
    }),
  );
});
