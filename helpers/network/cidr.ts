import { isIPv4, isIPv6 } from 'node:net';

export type Family = 'ipv4' | 'ipv6';

/** A block of addresses as the numbers of its first and last one: what containment needs and text lacks. */
export interface Cidr {
  readonly family: Family;
  readonly prefixLength: number;
  readonly first: bigint;
  readonly last: bigint;
}

const bitsOf = { ipv4: 32, ipv6: 128 } as const;

const joined = (parts: readonly number[], bits: bigint): bigint =>
  parts.reduce((sum, part) => (sum << bits) + BigInt(part), 0n);

const parseIpv4 = (text: string): bigint => joined(text.split('.').map(Number), 8n);

const groupsOf = (text: string): number[] =>
  text
    .split(':')
    .filter((group) => group !== '')
    .flatMap((group) => {
      if (!group.includes('.')) return [Number.parseInt(group, 16)];
      const value = Number(parseIpv4(group));
      return [Math.floor(value / 65_536), value % 65_536];
    });

const parseIpv6 = (text: string): bigint => {
  const [head = '', tail = ''] = text.split('::');
  const before = groupsOf(head);
  const after = groupsOf(tail);
  const between = Array<number>(8 - before.length - after.length).fill(0);
  return joined([...before, ...between, ...after], 16n);
};

const familyOf = (address: string): Family | undefined => {
  if (isIPv4(address)) return 'ipv4';
  return isIPv6(address) && !address.includes('%') ? 'ipv6' : undefined;
};

/** A single address counts as its own block; undefined for what is neither, since AWS's text is untrusted. */
export const parseCidr = (text: string): Cidr | undefined => {
  const [address = '', length, ...rest] = text.split('/');
  const family = familyOf(address);
  if (!family || rest.length > 0) return undefined;
  const bits = bitsOf[family];
  if (length !== undefined && !/^\d{1,3}$/.test(length)) return undefined;
  const prefixLength = length === undefined ? bits : Number(length);
  if (prefixLength > bits) return undefined;
  const hosts = 1n << BigInt(bits - prefixLength);
  const value = family === 'ipv4' ? parseIpv4(address) : parseIpv6(address);
  const first = value - (value % hosts);
  return { family, prefixLength, first, last: first + hosts - 1n };
};
