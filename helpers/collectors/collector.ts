import type { Fact } from '../model/fact.ts';
import type { Listing, Reading } from '../model/reading.ts';
import type { Subject } from '../model/subject.ts';
import type { Access } from './access.ts';

/** Answers one fact for subjects of one account-Region, and names the IAM actions that it needs for it. */
export interface FactCollector<S extends Subject = Subject, T = unknown> {
  readonly fact: Fact<S, T>;
  readonly actions: readonly string[];
  collect(subjects: readonly S[], access: Access): Promise<(subject: S) => Reading<T>>;
}

/** Lists the subjects of one kind in one account-Region. */
export interface Lister<S extends Subject = Subject> {
  readonly kind: S['kind'];
  readonly actions: readonly string[];
  list(access: Access): Promise<Listing<S>>;
}
