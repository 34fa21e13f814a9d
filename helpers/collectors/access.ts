import pLimit from 'p-limit';
import { type Reading, readingOf, type Unread, type UnreadReason, unreadBecause } from '../model/reading.ts';
import type { AccountRegion } from '../model/subject.ts';
import type { ClientClass, Clients, Credentials } from './clients.ts';
import { createHandshakes, type Handshakes } from './tls/handshakes.ts';
import { unreadFrom } from './unread.ts';

/** Keeps subjects whose tag has one of the values; without values, those that have the tag. */
export interface TagFilter {
  readonly key: string;
  readonly values: readonly string[];
}

/** Which of an account-Region's machines are meant; empty lists mean all of them. */
export interface Scope {
  readonly tags: readonly TagFilter[];
  /** Ids of instances and of hybrid nodes. */
  readonly ids: readonly string[];
}

/** What was seen of an account-Region so far. */
interface Counts {
  readonly instances: number;
  readonly nodes: number;
}

/** The way into one account-Region, and the memory of what was already read there. */
export interface Access extends AccountRegion {
  readonly scope: Scope;
  /** Documents that the configuration names, which are to fit every node. */
  readonly documents: readonly string[];
  readonly asOf: () => number;
  /** One client a service, however many collectors ask. */
  client<C extends object>(Class: ClientClass<C>): C;
  /**
   * Sends one operation and gives its answer, or why there is none. A refusal of an operation that IAM
   * cannot scope to a resource holds for the whole account-Region, so it is remembered and not asked again.
   */
  call<T>(operation: Operation, send: () => Promise<T>): Promise<Reading<T>>;
  /** TLS handshakes, which the whole fleet shares. */
  readonly handshakes: Handshakes;
  /** The fleet's other account-Regions, for what may be there because it is missing here. */
  siblings(): readonly Access[];
  /** Makes something once for this account-Region; the key is usually the function that makes it. */
  remember<T>(key: object, make: () => T): T;
  /** Makes something once for the account, for what is the same in all its Regions, as IAM is. */
  rememberForAccount<T>(key: object, make: () => T): T;
  saw(what: keyof Counts, count: number): void;
  counts(): Counts;
}

export interface Operation {
  readonly action: string;
  /** IAM may allow it on one resource and deny it on the next. */
  readonly perResource?: true;
}

const holdsForAll: ReadonlySet<UnreadReason> = new Set([
  'denied',
  'throttled',
  'unreachable',
  'region-not-enabled',
  'unsupported',
]);

/** What was already made, by what makes it. */
type Memory = Map<object, unknown>;

const rememberIn =
  (memory: Memory) =>
  <T>(key: object, make: () => T): T => {
    if (!memory.has(key)) memory.set(key, make());
    return memory.get(key) as T;
  };

export interface AccessOptions extends AccountRegion {
  readonly clients: Clients;
  readonly credentials: Credentials;
  readonly scope: Scope;
  readonly documents?: readonly string[];
  /** What was already read of the account as a whole, for all its Regions. */
  readonly accountMemory?: Memory;
  /** Every account-Region of the fleet, once all are known. */
  readonly fleet?: () => readonly Access[];
  /** Without them no endpoint is reached. */
  readonly handshakes?: Handshakes;
  readonly limit: ReturnType<typeof pLimit>;
  readonly clock: () => number;
  /** Called whenever something was seen. */
  readonly progressed: () => void;
}

export const createAccess = (options: AccessOptions): Access => {
  const { account, region, clients, credentials, scope, limit, clock, progressed } = options;
  const {
    documents = [],
    accountMemory = new Map(),
    fleet = () => [],
    handshakes = createHandshakes(undefined, 0),
  } = options;
  const remember = rememberIn(new Map());
  const refused = new Map<string, Unread>();
  const counts = { instances: 0, nodes: 0 };
  let begun: number | undefined;

  const attempt = async <T>({ action, perResource }: Operation, send: () => Promise<T>) => {
    const refusal = refused.get(action);
    if (refusal) return unreadBecause(refusal);
    begun ??= clock();
    try {
      return readingOf(await send());
    } catch (error) {
      const unread = unreadFrom(error, action, { account, region });
      if (!perResource && holdsForAll.has(unread.reason)) refused.set(action, unread);
      return unreadBecause(unread);
    }
  };

  const isSibling = (access: Access): boolean => access.account !== account || access.region !== region;

  return {
    account,
    region,
    scope,
    documents,
    asOf: () => begun ?? clock(),
    client: (Class) => remember(Class, () => clients.create(Class as never, region, credentials)) as never,
    call: (operation, send) => limit(() => attempt(operation, send)),
    handshakes,
    siblings: () => fleet().filter(isSibling),
    remember,
    rememberForAccount: rememberIn(accountMemory),
    saw: (what, count) => {
      counts[what] += count;
      progressed();
    },
    counts: () => ({ ...counts }),
  };
};

/** How many requests may be under way at once, over the whole fleet. */
export const createLimit = (concurrency: number) => pLimit(concurrency);
