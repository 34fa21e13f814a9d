import type { PrefixList, Vpc } from '../../model/network.ts';
import type { Reading, Unread } from '../../model/reading.ts';
import type { Access } from '../access.ts';
import { given } from '../records.ts';
import { vpcAttribute } from './describe-vpc-attribute.ts';
import { prefixListEntries } from './get-managed-prefix-list-entries.ts';

/** Something that costs calls of its own, and what was refused of it. */
export interface Detail<T> {
  readonly value: T;
  readonly refusals: readonly Unread[];
}

const ifRead = <T>(reading: Reading<T>): T | undefined => (reading.read ? reading.value : undefined);

const refusalsOf = (...readings: readonly Reading<unknown>[]): Unread[] =>
  readings.flatMap((reading) => (reading.read ? [] : [reading.unread]));

const rememberById = <T>(access: Access, key: object, id: string, make: () => T): T => {
  const memory = access.remember(key, () => new Map<string, T>());
  const known = memory.get(id) ?? make();
  memory.set(id, known);
  return known;
};

const readAttributes = async (access: Access, vpc: Vpc): Promise<Detail<Vpc>> => {
  const [support, hostnames] = await Promise.all([
    vpcAttribute(access, vpc.vpcId, 'enableDnsSupport'),
    vpcAttribute(access, vpc.vpcId, 'enableDnsHostnames'),
  ]);
  const attributes = { enableDnsSupport: ifRead(support), enableDnsHostnames: ifRead(hostnames) };
  return { value: { ...vpc, ...given(attributes) }, refusals: refusalsOf(support, hostnames) };
};

/** A VPC with its DNS attributes, as far as they may be read; asked for once. */
export const vpcWithAttributes = (access: Access, vpc: Vpc): Promise<Detail<Vpc>> =>
  rememberById(access, vpcWithAttributes, vpc.vpcId, () => readAttributes(access, vpc));

const readPrefixList = async (access: Access, prefixListId: string): Promise<Detail<PrefixList>> => {
  const entries = await prefixListEntries(access, prefixListId);
  return { value: { prefixListId, ...given({ entries: ifRead(entries) }) }, refusals: refusalsOf(entries) };
};

/** A prefix list with its entries, if they may be read; asked for once. */
export const prefixListWithEntries = (access: Access, prefixListId: string): Promise<Detail<PrefixList>> =>
  rememberById(access, prefixListWithEntries, prefixListId, () => readPrefixList(access, prefixListId));
