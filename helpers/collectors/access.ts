import pLimit from 'p-limit';
import { type Reading, readingOf, type Unread, type UnreadReason, unreadBecause } from '../model/reading.ts';
import type { AccountRegion } from '../model/subject.ts';
import type { ClientClass, Clients, Credentials } from './clients.ts';
import { unreadFrom } from './unread.ts';

/** Keeps subjects whose tag has one of the values; without values, those that have the tag. */
export interface TagFilter {
  readonly key: string;
  readonly values: readonly string[];
}

/** What was seen of an account-Region so far. */
interface Counts {
  readonly instances: number;
  readonly nodes: number;
}

/** The way into one account-Region, and the memory of what was already read there. */
export interface Access extends AccountRegion {
  readonly tags: readonly TagFilter[];
  readonly asOf: () => number;
  /** One client a service, however many collectors ask. */
  client<C extends object>(Class: ClientClass<C>): C;
  /**
   * Sends one operation and gives its answer, or why there is none. A refusal of an operation that IAM
   * cannot scope to a resource holds for the whole account-Region, so it is remembered and not asked again.
   */
  call<T>(operation: Operation, send: () => Promise<T>): Promise<Reading<T>>;
  /** Makes something once for this account-Region; the key is usually the function that makes it. */
  remember<T>(key: object, make: () => T): T;
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

export interface AccessOptions extends AccountRegion {
  readonly clients: Clients;
  readonly credentials: Credentials;
  readonly tags: readonly TagFilter[];
  readonly limit: ReturnType<typeof pLimit>;
  readonly clock: () => number;
  /** Called whenever something was seen. */
  readonly progressed: () => void;
}

export const createAccess = (options: AccessOptions): Access => {
  const { account, region, clients, credentials, tags, limit, clock, progressed } = options;
  const memory = new Map<object, unknown>();
  const refused = new Map<string, Unread>();
  const counts = { instances: 0, nodes: 0 };
  let begun: number | undefined;

  const remember = <T>(key: object, make: () => T): T => {
    if (!memory.has(key)) memory.set(key, make());
    return memory.get(key) as T;
  };

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

  return {
    account,
    region,
    tags,
    asOf: () => begun ?? clock(),
    client: (Class) => remember(Class, () => clients.create(Class as never, region, credentials)) as never,
    call: (operation, send) => limit(() => attempt(operation, send)),
    remember,
    saw: (what, count) => {
      counts[what] += count;
      progressed();
    },
    counts: () => ({ ...counts }),
  };
};

/** How many requests may be under way at once, over the whole fleet. */
export const createLimit = (concurrency: number) => pLimit(concurrency);
