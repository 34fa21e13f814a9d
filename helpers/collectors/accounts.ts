import type { AccountConfig, FleetConfig } from '../config/fleet-config.ts';
import type { Unread } from '../model/reading.ts';
import { didYouMean, UsageError } from '../usage-error.ts';
import type { Access, AccessOptions, TagFilter } from './access.ts';
import { createAccess } from './access.ts';
import type { Credentials } from './clients.ts';
import { describeRegions, type RegionStatus } from './ec2/describe-regions.ts';
import { assumeRole, roleCredentials } from './sts/assume-role.ts';
import { type CallerIdentity, getCallerIdentity } from './sts/get-caller-identity.ts';

/** What the command line narrows the fleet to; empty means all of it. */
interface Narrowing {
  readonly accounts: readonly string[];
  readonly regions: readonly string[];
  readonly tags: readonly TagFilter[];
  readonly ids: readonly string[];
}

export interface Entered {
  readonly accesses: readonly Access[];
  /** Accounts that could not be entered: nothing of theirs was judged. */
  readonly gaps: readonly Unread[];
}

type Wiring = Omit<AccessOptions, 'account' | 'region' | 'credentials' | 'scope'>;

export interface Entry {
  readonly config: FleetConfig;
  readonly narrowing: Narrowing;
  readonly credentials: Credentials;
  /** Where an account is asked about itself, before its Regions are known. */
  readonly homeRegion: string;
  readonly wiring: Wiring;
}

const advice: Readonly<Record<string, string>> = {
  unreachable: 'Check the address, the network and any proxy, and that the endpoint is up',
  malformed:
    'Check that the address is that of an AWS-compatible endpoint and that no proxy answers in its place',
  denied: 'Renew the credentials (aws sso login, or a new session) and run again',
  'region-not-enabled':
    'Check the credentials (aws sts get-caller-identity) and the Region that they are used in',
};

/** For questions that are not about machines. */
const everything = { tags: [], ids: [] };

const identify = async (access: Access): Promise<CallerIdentity> => {
  const identity = await getCallerIdentity(access);
  if (identity.read) return identity.value;
  const { reason, detail } = identity.unread;
  const noCredentials = /Credentials/.test(identity.unread.code ?? '');
  const todo = noCredentials
    ? 'Set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or run aws sso login; without an account, use --target mock'
    : (advice[reason] ?? 'Check the credentials and the endpoint');
  throw new UsageError(
    `Muster could not find out whose account this is (sts:GetCallerIdentity): ${detail}. ${todo}.`,
  );
};

const tagFilters = (config: FleetConfig, narrowing: Narrowing): TagFilter[] => [
  ...Object.entries(config.tags ?? {}).map(([key, values]) => ({ key, values: [values].flat() })),
  ...narrowing.tags,
];

const pickAccounts = (
  accounts: readonly AccountConfig[],
  wanted: readonly string[],
): readonly AccountConfig[] => {
  for (const name of wanted) {
    if (accounts.some((account) => account.id === name || account.name === name)) continue;
    const names = accounts.map(({ id }) => id);
    throw new UsageError(`--account ${name} is not in the fleet. ${didYouMean(name, names)}`);
  }
  if (wanted.length === 0) return accounts;
  return accounts.filter(
    ({ id, name }) => wanted.includes(id) || (name !== undefined && wanted.includes(name)),
  );
};

const namesOf = (regions: readonly RegionStatus[]): string[] =>
  regions.filter(({ enabled }) => enabled).map(({ name }) => name);

const regionFault = (wanted: string, known: readonly RegionStatus[], where: string): UsageError => {
  const enabled = namesOf(known);
  return new UsageError(
    known.some(({ name }) => name === wanted)
      ? `Region ${wanted} is not enabled in ${where}. Enable it there, or leave it out; enabled are: ${enabled.join(', ')}.`
      : `"${wanted}" is not a Region of ${where}. ${didYouMean(wanted, enabled)}`,
  );
};

/** The Region in whose partition the account lies, to ask before any of its own is known. */
const homeOf = ({ roleArn }: AccountConfig, homeRegion: string): string => {
  const partition = roleArn?.split(':')[1];
  if (partition === 'aws-cn' && !homeRegion.startsWith('cn-')) return 'cn-north-1';
  if (partition === 'aws-us-gov' && !homeRegion.startsWith('us-gov-')) return 'us-gov-west-1';
  return homeRegion;
};

const credentialsFor = async (account: AccountConfig, entry: Entry, own: Access, caller: CallerIdentity) => {
  const { id, roleArn, externalId } = account;
  if (!roleArn) {
    if (id === caller.account) return { read: true, value: entry.credentials } as const;
    throw new UsageError(
      `Account ${id} has no roleArn, and the credentials belong to ${caller.account}. Give the account a roleArn in fleet.config.ts, or use credentials of ${id}.`,
    );
  }
  const role = { roleArn, ...(externalId && { externalId }) };
  const first = await assumeRole(own, role);
  if (!first.read) return { read: false, unread: { ...first.unread, account: id, region: '*' } } as const;
  return {
    read: true,
    value: roleCredentials(first.value, () => assumeRole(own, role), entry.wiring.clock),
  } as const;
};

/** An account that was entered: the Regions that are in the fleet, and all that it has. */
interface EnteredAccount {
  readonly regions: readonly string[];
  readonly known: readonly RegionStatus[];
  readonly into: (region: string) => Access;
  readonly gaps: readonly Unread[];
}

const closed = (unread: Unread): EnteredAccount => ({
  regions: [],
  known: [],
  into: () => {
    throw new Error('an account that could not be entered has no Regions');
  },
  gaps: [unread],
});

const enterAccount = async (
  account: AccountConfig,
  entry: Entry,
  own: Access,
  caller: CallerIdentity,
): Promise<EnteredAccount> => {
  const { config, narrowing, wiring, homeRegion } = entry;
  const credentials = await credentialsFor(account, entry, own, caller);
  if (!credentials.read) return closed(credentials.unread);
  const scope = { tags: tagFilters(config, narrowing), ids: narrowing.ids };
  const same = { account: account.id, credentials: credentials.value, scope, accountMemory: new Map() };
  const into = (region: string) => createAccess({ ...wiring, ...same, region });

  const answer = await describeRegions(into(homeOf(account, homeRegion)));
  const configured = account.regions ?? config.regions ?? 'enabled';
  if (!answer.read) {
    const unchecked = configured === 'enabled' ? narrowing.regions : configured;
    return unchecked.length > 0
      ? { regions: unchecked, known: [], into, gaps: [] }
      : closed({ ...answer.unread, region: '*' });
  }
  const known = answer.value;
  if (configured === 'enabled') return { regions: namesOf(known), known, into, gaps: [] };
  const absent = configured.find((name) => !namesOf(known).includes(name));
  if (absent) throw regionFault(absent, known, `account ${account.id}`);
  return { regions: configured, known, into, gaps: [] };
};

/** A Region that was asked for must be in the fleet somewhere, unless an account could not be looked into. */
const checkNarrowing = (wanted: readonly string[], accounts: readonly EnteredAccount[]): void => {
  if (accounts.some(({ gaps }) => gaps.length > 0)) return;
  const absent = wanted.find((name) => !accounts.some(({ regions }) => regions.includes(name)));
  if (!absent) return;
  const known = accounts.flatMap((account) => account.known);
  throw regionFault(absent, known, 'the fleet');
};

/**
 * Finds out who asks, takes the role of each account and lists its Regions. An account that refuses is a
 * gap and the others are still read; what only the person at the terminal can mend is a UsageError.
 */
export const enterFleet = async (entry: Entry): Promise<Entered> => {
  const { config, narrowing, credentials, homeRegion, wiring } = entry;
  const own = createAccess({ ...wiring, account: '*', region: homeRegion, credentials, scope: everything });
  const caller = await identify(own);
  const picked = pickAccounts(config.accounts ?? [{ id: caller.account }], narrowing.accounts);
  const accounts = await Promise.all(picked.map((account) => enterAccount(account, entry, own, caller)));
  checkNarrowing(narrowing.regions, accounts);
  const wanted = new Set(narrowing.regions);
  return {
    accesses: accounts.flatMap(({ regions, into }) =>
      regions.filter((name) => wanted.size === 0 || wanted.has(name)).map(into),
    ),
    gaps: accounts.flatMap(({ gaps }) => gaps),
  };
};
