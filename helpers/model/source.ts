import type { Fact } from './fact.ts';
import type { Listing, Reading } from './reading.ts';
import type { AccountRegion, Subject } from './subject.ts';

/**
 * Where facts come from, as judgement sees it: real accounts, a simulated fleet or a recording.
 * Whatever is behind it remembers, so that asking twice costs nothing.
 */
export interface Source {
  list<S extends Subject>(kind: S['kind']): Promise<Listing<S>>;
  read<S extends Subject, T>(fact: Fact<S, T>, subjects: readonly S[]): Promise<(subject: S) => Reading<T>>;
  /**
   * When the account-Region began to be read, in epoch milliseconds. Judging by that moment, and not by
   * the end of a long read, keeps a slow read from making a heartbeat look stale.
   */
  asOf(at: AccountRegion): number;
}
