import type { Place } from '../model.ts';
import { type Random, seededRandom } from '../random.ts';
import type { SimulatedPrefixList } from './model.ts';

/** As many as S3 has in a large Region. */
const s3Blocks = [
  '3.5.0.0/19',
  '16.15.176.0/20',
  '16.182.0.0/16',
  '18.34.0.0/19',
  '18.34.232.0/21',
  '44.192.134.240/28',
  '44.192.140.64/28',
  '52.216.0.0/15',
  '54.231.0.0/16',
  '108.175.48.0/22',
] as const;

const dynamoBlocks = ['3.218.180.0/22', '35.71.68.0/22', '52.94.0.0/22', '52.119.224.0/20'] as const;

const officeBlocks = [
  { cidr: '10.248.0.0/13', description: 'offices' },
  { cidr: '203.0.113.0/26', description: 'Zürich' },
  { cidr: '198.51.100.64/26', description: '東京' },
] as const;

/** One list of AWS's own has one id in a Region, whatever the account. */
const awsList = (region: string, service: string, blocks: readonly string[]): SimulatedPrefixList => ({
  id: `pl-${seededRandom(region, service, 'prefix list').hex(8)}`,
  ownerId: 'AWS',
  tags: [],
  name: `com.amazonaws.${region}.${service}`,
  addressFamily: 'IPv4',
  entries: blocks.map((cidr) => ({ cidr })),
});

const ownList = (
  random: Random,
  { account }: Place,
  name: string,
  entries: SimulatedPrefixList['entries'],
): SimulatedPrefixList => ({
  id: `pl-${random.hex(17)}`,
  ownerId: account,
  tags: [{ Key: 'Name', Value: name }],
  name,
  addressFamily: 'IPv4',
  entries,
  version: 1 + random.below(9),
  maxEntries: 20,
});

/** The lists of an account-Region that rules and routes refer to. */
export interface PrefixLists {
  readonly s3: SimulatedPrefixList;
  readonly dynamodb: SimulatedPrefixList;
  readonly offices: SimulatedPrefixList;
  /** Empty until the fleet's VPCs are laid out. */
  readonly fleet: SimulatedPrefixList;
}

/** Makes AWS's own lists and those of the account. */
export const makePrefixLists = (random: Random, place: Place): PrefixLists => ({
  s3: awsList(place.region, 's3', s3Blocks),
  dynamodb: awsList(place.region, 'dynamodb', dynamoBlocks),
  offices: ownList(random, place, 'offices', officeBlocks),
  fleet: ownList(random, place, 'fleet-networks', []),
});
